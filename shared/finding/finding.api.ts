import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { day } from '../kernel/day.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'
import { listOf } from '../kernel/list.ts'
import { finding } from './finding.ts'

const params = z.object({ id: opaqueId })
const waive = z.strictObject({
  reason: z.string().trim().min(1, 'A waiver needs a reason.').max(2_000),
  /** The last day on which it holds; after today. */
  until: day,
})

export const findingApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/findings',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'Findings and hygiene, as computed now',
    params: z.object({ id: portfolioId }),
    reply: listOf(finding),
  }),
  acknowledge: endpoint({
    method: 'POST',
    path: '/findings/{id}/acknowledge',
    of: 'finding',
    right: 'finding.acknowledge',
    guarded: true,
    summary: 'Say that it was seen',
    params,
    reply: finding,
  }),
  waive: endpoint({
    method: 'POST',
    path: '/findings/{id}/waive',
    of: 'finding',
    right: 'finding.waive',
    guarded: true,
    summary: 'Accept it for a while, with a reason',
    params,
    body: waive,
    reply: finding,
  }),
  reopen: endpoint({
    method: 'POST',
    path: '/findings/{id}/reopen',
    of: 'finding',
    right: 'finding.waive',
    guarded: true,
    summary: 'Take an acknowledgement or waiver back',
    params,
    reply: finding,
  }),
}
