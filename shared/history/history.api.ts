import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { initiativeId, portfolioId } from '../kernel/id.ts'
import { listOf, pageQuery } from '../kernel/list.ts'
import { change } from './change.ts'
import { delta } from './delta.ts'

/** Cells that somebody changed since are named and left as they are. */
export const undone = z.object({
  changeSet: z.int().nullable(),
  changed: z.int(),
  left: z.array(z.object({ id: z.string(), key: z.string(), field: z.string(), reason: z.string() })),
})
export type Undone = z.infer<typeof undone>

export const historyApi = {
  ofInitiative: endpoint({
    method: 'GET',
    path: '/initiatives/{id}/history',
    of: 'initiative',
    right: 'portfolio.read',
    summary: 'What changed on an initiative and its support links, newest first',
    params: z.object({ id: initiativeId }),
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
    summary: 'Undo a change set, but for the cells changed since',
    params: z.object({ id: portfolioId }),
    body: z.strictObject({ changeSet: z.int().min(1) }),
    reply: undone,
  }),
}
