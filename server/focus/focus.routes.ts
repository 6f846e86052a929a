import { assess } from '#shared/finding/assess.ts'
import { applyChanges } from '#shared/focus/effect.ts'
import { focusApi } from '#shared/focus/focus.api.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { snapshotAsOf } from '../history/as-of.service.ts'
import { implement } from '../http/serve.ts'
import { snapshotFor } from '../portfolio/snapshot.service.ts'

export const focusRoutes = implement(focusApi, {
  read: async ({ house, caller, query: { basis, asOf } }) => ({
    ...assess(await snapshotAsOf(house, caller, asOf), { basis }),
    today: caller.today,
  }),
  preview: async ({ house, caller, body }) => {
    const snapshot = await snapshotFor(house, caller)
    const known = new Set(snapshot.initiatives.map((one) => one.id))
    const errors = body.changes.flatMap(({ id, patch }, at) => [
      ...(id !== undefined && !known.has(id)
        ? [{ path: `changes.${at}.id`, message: 'There is no such initiative in this portfolio.' }]
        : []),
      ...(id === undefined && patch.title === undefined
        ? [{ path: `changes.${at}.patch.title`, message: 'A new initiative needs a title.' }]
        : []),
    ])
    if (errors.length > 0) throw new Problem('bad_input', 'Some changes cannot be tried.', { errors })
    return { before: assess(snapshot), after: assess(applyChanges(snapshot, body.changes)) }
  },
})
