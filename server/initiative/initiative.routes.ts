import { assess } from '#shared/finding/assess.ts'
import { applyChanges } from '#shared/focus/effect.ts'
import type { ProposedChange } from '#shared/focus/effect.ts'
import { initiativeApi } from '#shared/initiative/initiative.api.ts'
import { rowsFound } from '#shared/finding/rows-found.ts'
import { unknownColumns } from '#shared/initiative/filter.ts'
import { portfolioColumns } from '#shared/initiative/portfolio-columns.ts'
import { makeFilter } from '#shared/initiative/row-filter.ts'
import { readSort, sortRows } from '#shared/initiative/sort.ts'
import { may } from '#shared/kernel/may.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Caller } from '../auth/caller.ts'
import { askDatabase, askInside } from '../db/ask.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'
import { userOf } from '../http/call.ts'
import { pageOf } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { initiativesOf, snapshotFor } from '../portfolio/snapshot.service.ts'
import { bulkEffect, bulkPreview, bulkUpdate } from './bulk.service.ts'
import { withClassesToday, withClassToday } from './class.store.ts'
import { createInitiative, setInitiativeArchived, updateInitiative } from './initiative.service.ts'
import { findInitiative } from './initiative.store.ts'
import { ownerFor } from './owner-for.ts'
import { writePatches } from './patches.service.ts'

/** The PMO and leaders may name new units and people while editing. */
const mayAdd = (caller: Caller) => may(caller, 'initiative.bulk')

export const initiativeRoutes = implement(initiativeApi, {
  list: async ({ house, caller, query }) => {
    const snapshot = await snapshotFor(house, caller)
    const { sort, cursor, limit, ...filter } = query
    const columns = portfolioColumns(snapshot)
    refuseUnknownColumns([...Object.keys(filter), ...readSort(sort).map((part) => part.id)], columns)
    const found = filter.finding === undefined ? {} : { found: rowsFound(snapshot) }
    const passing = initiativesOf(snapshot).filter(
      makeFilter(filter, { columns, today: snapshot.today, units: snapshot.units, ...found }),
    )
    return pageOf(sortRows(passing, { sort, columns }), { cursor, limit }, snapshot.hidden)
  },
  create: async (call) => {
    const { caller, params, body } = call
    const mine = ownerFor(caller, body)
    return call.write(async (tx) => {
      const record = await createInitiative(tx, params.id, {
        written: { ...body, ...mine },
        mayAdd: mayAdd(caller),
      })
      return withClassToday(inside(tx), record, caller.today)
    })
  },
  bulk: async (call) => {
    const { house, caller, body } = call
    const before = body.focus || body.preview ? await snapshotFor(house, caller) : null
    const focus = before && body.focus ? bulkEffect(before, body) : null
    if (before && body.preview) return { ...bulkPreview(before, body), changeSet: null, focus }
    const { changed, revision } = await call.write(async (tx) => {
      const saved = await bulkUpdate(tx, call.params.id, body)
      return { changed: saved.length, revision: tx.revision }
    })
    return { changed, refused: [], changeSet: changed > 0 ? revision : null, focus }
  },
  patches: async (call) => {
    const { house, caller, body } = call
    if (body.preview) return previewPatches(await snapshotFor(house, caller), body.changes)
    const reach = { mayAll: may(caller, 'initiative.bulk'), person: userOf(caller).person }
    const changes = body.changes.map((one) =>
      one.id === undefined ? { patch: { ...one.patch, ...ownerFor(caller, one.patch) } } : one,
    )
    return call.write(async (tx) => {
      const { saved, made } = await writePatches(tx, call.params.id, { ...body, changes, reach })
      const written = [...saved, ...made]
      return {
        changed: saved.length,
        created: made.length,
        changeSet: written.length > 0 ? tx.revision : null,
        focus: null,
        initiatives: await withClassesToday(inside(tx), written, caller.today),
      }
    })
  },
  read: async ({ house, caller, params }) => {
    const ask = askDatabase(house.db)
    const asking = { ask, provider: house.db.provider }
    return withClassToday(asking, await findInitiative(ask, params.id), caller.today)
  },
  update: (call) =>
    call.write(async (tx) => {
      const current = await findInitiative(askInside(tx), call.params.id)
      if (current.version !== call.version)
        expectVersion(await withClassToday(inside(tx), current, call.caller.today), call.version)
      const record = await updateInitiative(tx, current, { patch: call.body, mayAdd: mayAdd(call.caller) })
      return withClassToday(inside(tx), record, call.caller.today)
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
      const current = await findInitiative(askInside(tx), call.params.id)
      const record = await setInitiativeArchived(tx, current, false)
      return withClassToday(inside(tx), record, call.caller.today)
    }),
})

/** What patches would do; writes nothing. */
function previewPatches(before: Snapshot, changes: readonly ProposedChange[]) {
  const created = changes.filter((one) => one.id === undefined).length
  const focus = { before: assess(before), after: assess(applyChanges(before, changes)) }
  return { changed: changes.length - created, created, changeSet: null, focus, initiatives: [] }
}

const inside = ({ ask, provider }: Tx) => ({ ask, provider })

function refuseUnknownColumns(names: readonly string[], columns: Parameters<typeof unknownColumns>[1]): void {
  const unknown = unknownColumns(names, columns)
  if (unknown.length === 0) return
  const errors = unknown.map((path) => ({ path, message: 'There is no such field in this portfolio.' }))
  throw new Problem('bad_input', 'There is no such field in this portfolio.', { errors })
}
