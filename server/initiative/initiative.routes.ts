import { initiativeApi } from '#shared/initiative/initiative.api.ts'
import { passes, sortInitiatives } from '#shared/initiative/filter.ts'
import { may } from '#shared/kernel/may.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Caller } from '../auth/caller.ts'
import { askDatabase, askInside } from '../db/ask.ts'
import { expectVersion } from '../db/expect-version.ts'
import { userOf } from '../http/call.ts'
import { pageOf } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { initiativesOf, snapshotFor } from '../portfolio/snapshot.service.ts'
import { bulkEffect, bulkUpdate } from './bulk.service.ts'
import { withClassToday } from './class.store.ts'
import { createInitiative, setInitiativeArchived, updateInitiative } from './initiative.service.ts'
import { findInitiative } from './initiative.store.ts'

/** The PMO and leaders may name new units and people while editing. */
const mayAdd = (caller: Caller) => may(caller, 'initiative.bulk')

export const initiativeRoutes = implement(initiativeApi, {
  list: async ({ house, caller, query }) => {
    const snapshot = await snapshotFor(house, caller)
    const { sort, cursor, limit, ...filter } = query
    const found = initiativesOf(snapshot).filter((row) => passes(row, filter))
    return pageOf(sortInitiatives(found, sort), { cursor, limit }, snapshot.hidden)
  },
  create: async (call) => {
    const { caller, params, body } = call
    // a contributor edits what they own: what they log without an owner is theirs
    const mine =
      may(caller, 'initiative.update') || body.owner !== undefined ? {} : { owner: await personOf(caller) }
    return call.write(async (tx) => {
      const record = await createInitiative(tx, params.id, {
        written: { ...body, ...mine },
        mayAdd: mayAdd(caller),
      })
      return withClassToday(askInside(tx), record, caller.today)
    })
  },
  bulk: async (call) => {
    const { house, caller, body } = call
    const before = await snapshotFor(house, caller)
    const focus = bulkEffect(before, body)
    if (body.preview) return { changed: body.ids.length, changeSet: null, focus }
    const { changed, revision } = await call.write(async (tx) => {
      const saved = await bulkUpdate(tx, before, body)
      return { changed: saved.length, revision: tx.revision }
    })
    return { changed, changeSet: changed > 0 ? revision : null, focus }
  },
  read: async ({ house, caller, params }) => {
    const ask = askDatabase(house.db)
    return withClassToday(ask, await findInitiative(ask, params.id), caller.today)
  },
  update: (call) =>
    call.write(async (tx) => {
      const ask = askInside(tx)
      const current = await findInitiative(ask, call.params.id)
      if (current.version !== call.version)
        expectVersion(await withClassToday(ask, current, call.caller.today), call.version)
      const record = await updateInitiative(tx, current, { patch: call.body, mayAdd: mayAdd(call.caller) })
      return withClassToday(ask, record, call.caller.today)
    }),
  archive: (call) =>
    call.write(async (tx) => {
      const current = await findInitiative(askInside(tx), call.params.id)
      expectVersion(current, call.version)
      await setInitiativeArchived(tx, current, true)
      return { revision: tx.revision }
    }),
  restore: (call) =>
    call.write(async (tx) => {
      const ask = askInside(tx)
      const record = await setInitiativeArchived(tx, await findInitiative(ask, call.params.id), false)
      return withClassToday(ask, record, call.caller.today)
    }),
})

async function personOf(caller: Caller): Promise<string> {
  const { person } = userOf(caller)
  if (person === null)
    throw new Problem(
      'conflict',
      'No person is linked to your account, so nobody could own this. Ask an administrator.',
    )
  return person
}
