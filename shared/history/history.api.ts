import * as z from 'zod'

import { comparison } from '../focus/comparison.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { day } from '../kernel/day.ts'
import { initiativeId, opaqueId, portfolioId } from '../kernel/id.ts'
import { listOf, pageQuery, reference } from '../kernel/list.ts'
import { basis } from '../portfolio/portfolio.ts'
import { change } from './change.ts'
import { changeKind, changeSet } from './change-set.ts'
import { delta } from './delta.ts'

/** Cells that somebody changed since are named and left as they are. */
export const undone = z.object({
  changeSet: z.int().nullable(),
  changed: z.int(),
  left: z.array(z.object({ id: z.string(), key: z.string(), field: z.string(), reason: z.string() })),
})
export type Undone = z.infer<typeof undone>

const inPortfolio = z.object({ id: portfolioId })

/** Which change sets: all that is named must fit. A day is the organisation's. */
export const historyFilter = z.strictObject({
  person: opaqueId.optional(),
  kind: changeKind.optional(),
  initiative: initiativeId.optional(),
  day: day.optional(),
})
export type HistoryFilter = z.infer<typeof historyFilter>
/** The same as it is asked for. */
export type HistoryAsked = z.input<typeof historyFilter>

export const historyApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/history',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'Change sets of the portfolio, newest first, with who made any; what may not be seen is counted',
    params: inPortfolio,
    query: historyFilter.extend(pageQuery),
    reply: listOf(changeSet).extend({ people: z.array(reference) }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/history/{changeSet}',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'One change set with its changes, page by page',
    params: inPortfolio.extend({ changeSet: z.coerce.number().int().min(1).max(2_147_483_647) }),
    query: z.strictObject(pageQuery),
    reply: changeSet.extend({ nextCursor: z.string().nullable() }),
  }),
  compare: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/compare',
    of: 'portfolio',
    right: 'portfolio.read',
    summary:
      'Two days side by side: what entered, left, changed class, stage or money, and focus then and now',
    params: inPortfolio,
    query: z.strictObject({ from: day, to: day.optional(), basis: basis.optional() }),
    reply: comparison,
  }),
  ofInitiative: endpoint({
    method: 'GET',
    path: '/initiatives/{id}/history',
    of: 'initiative',
    right: 'portfolio.read',
    summary:
      'What changed on an initiative and its support links, and what was published about it, newest first',
    params: z.object({ id: initiativeId }),
    query: z.strictObject(pageQuery),
    reply: listOf(change),
  }),
  ofFinding: endpoint({
    method: 'GET',
    path: '/findings/{id}/history',
    of: 'finding',
    right: 'portfolio.read',
    summary: 'What people decided about a finding, newest first, also once it is resolved',
    params: z.object({ id: opaqueId }),
    query: z.strictObject(pageQuery),
    reply: listOf(change),
  }),
  since: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/changes',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'What changed since a revision, as it is now: what a snapshot of that revision lacks',
    params: z.object({ id: portfolioId }),
    query: z.strictObject({ since: z.coerce.number().int().min(0) }),
    reply: delta,
  }),
  undo: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/undo',
    of: 'portfolio',
    right: 'change.undo',
    summary: 'Undo a change set, but for the cells changed since; with preview say what would be',
    params: z.object({ id: portfolioId }),
    body: z.strictObject({
      changeSet: z.int().min(1),
      /** Says what would be undone and what left, and writes nothing. */
      preview: z.boolean().default(false),
    }),
    reply: undone,
  }),
}
