import { assess } from '#shared/finding/assess.ts'
import { applyChanges } from '#shared/focus/effect.ts'
import { focusApi } from '#shared/focus/focus.api.ts'
import { monthsBetween, mostMonths } from '#shared/focus/trend.ts'
import { addMonths } from '#shared/kernel/day.ts'
import type { Day } from '#shared/kernel/day.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { snapshotAsOf } from '../history/as-of.service.ts'
import { focusTrend } from '../history/focus-trend.service.ts'
import { portfolioOf } from '../http/call.ts'
import { implement } from '../http/serve.ts'
import { snapshotFor } from '../portfolio/snapshot.service.ts'

export const focusRoutes = implement(focusApi, {
  read: async ({ house, caller, query: { basis, asOf } }) => ({
    ...assess(await snapshotAsOf(house, caller, asOf), { basis }),
    today: caller.today,
  }),
  trend: async ({ house, caller, query: { from, to = caller.today, basis } }) => {
    const since = from ?? addMonths(to, -12)
    refuseSpan({ from: since, to, today: caller.today })
    const asked = { portfolio: portfolioOf(caller), sees: caller, from: since, to, basis }
    return { points: await focusTrend(house, caller, asked) }
  },
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

function refuseSpan({ from, to, today }: { from: Day; to: Day; today: Day }): void {
  const refused =
    to > today
      ? { path: 'to', message: 'Nobody knows yet how things stand after today.' }
      : from > to
        ? { path: 'from', message: 'The first day comes after the last.' }
        : monthsBetween(from, to) > mostMonths
          ? { path: 'from', message: `A trend spans ${mostMonths} months at most.` }
          : null
  if (refused) throw new Problem('bad_input', refused.message, { errors: [refused] })
}
