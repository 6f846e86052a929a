import { compareSnapshots } from '#shared/focus/comparison.ts'
import { historyApi } from '#shared/history/history.api.ts'
import type { Undone } from '#shared/history/history.api.ts'
import { may } from '#shared/kernel/may.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Right } from '#shared/kernel/right.ts'

import { askDatabase } from '../db/ask.ts'
import { portfolioOf } from '../http/call.ts'
import { pageOf } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { findSnapshotAsOf, snapshotAsOf } from './as-of.service.ts'
import { findChangeSet, listChangeSets } from './change-set.service.ts'
import { deltaSince } from './delta.service.ts'
import { listFindingChanges } from './history.store.ts'
import { listInitiativeChanges } from './change-set.store.ts'
import { hiddenSubjects } from './sight.ts'
import { undoChangeSet } from './undo.service.ts'

/** Thrown at the end of an undo that is only tried: nothing of it stays. */
class Tried extends Error {
  readonly undone: Undone
  constructor(undone: Undone) {
    super('tried')
    this.undone = undone
  }
}

export const historyRoutes = implement(historyApi, {
  list: ({ house, caller, query }) => listChangeSets(house, caller, query),
  read: ({ house, caller, params, query }) =>
    findChangeSet(house, caller, { changeSet: params.changeSet, ...query }),
  compare: async ({ house, caller, query: { from, to, basis } }) => {
    if (from > (to ?? caller.today)) {
      const message = 'The first day comes after the second.'
      throw new Problem('bad_input', message, { errors: [{ path: 'from', message }] })
    }
    const later = await snapshotAsOf(house, caller, to)
    return compareSnapshots(await findSnapshotAsOf(house, caller, from), later, { basis, from })
  },
  ofInitiative: async ({ house, caller, params, query }) => {
    const { id: portfolioId } = portfolioOf(caller)
    const all = await listInitiativeChanges(house.db, portfolioId, params.id)
    const hidden = await hiddenSubjects(house, caller)
    const shown = all.filter((one) => !hidden.has(one.subject.id))
    return pageOf(shown, query, all.length - shown.length)
  },
  ofFinding: async ({ house, caller, params, query }) => {
    const { id: portfolioId } = portfolioOf(caller)
    const hidden = await hiddenSubjects(house, caller)
    if (hidden.has(params.id)) throw new Problem('not_found', 'There is no such finding.')
    return pageOf(await listFindingChanges(askDatabase(house.db), portfolioId, params.id), query)
  },
  since: ({ house, caller, query }) => deltaSince(house, caller, query.since),
  undo: async (call) => {
    const { changeSet, preview } = call.body
    try {
      return await call.write(async (tx) => {
        const allows = (right: Right) => may(call.caller, right)
        const undone = await undoChangeSet(tx, call.params.id, { changeSet, allows })
        if (preview) throw new Tried({ ...undone, changeSet: null })
        return { ...undone, changeSet: undone.changed > 0 ? tx.revision : null }
      })
    } catch (error) {
      if (error instanceof Tried) return error.undone
      throw error
    }
  },
})
