import * as z from 'zod'

import { trendPoint } from '../focus/trend.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { portfolioId } from '../kernel/id.ts'
import { listOf } from '../kernel/list.ts'

/** `id:revision` pairs, joined by commas: how far somebody has seen which portfolio. */
const seen = z
  .string()
  .max(20_000)
  .regex(/^[^:,]+:\d{1,10}(,[^:,]+:\d{1,10})*$/, 'Give pairs of portfolio and revision, such as ID:12,ID:7.')
  .transform((text) => new Map(text.split(',').map(readPair)))

function readPair(pair: string): [string, number] {
  const [id = '', revision = ''] = pair.split(':')
  return [id, Number(revision)]
}

/** What a leader wants to know of a portfolio beside its verdict. */
export const overviewItem = z.object({
  portfolioId,
  /** Twelve months, month by month, and today; focus is null before the first record. */
  trend: z.array(trendPoint),
  /** Findings that nobody has decided about, by how much they matter. */
  open: z.object({ alert: z.int(), caution: z.int(), info: z.int() }),
  /** What happened after the revision that was asked about; null when none was, or it is none of this portfolio's. */
  since: z.object({ revision: z.int(), added: z.int(), changed: z.int() }).nullable(),
})
export type OverviewItem = z.infer<typeof overviewItem>

export const overviewApi = {
  list: endpoint({
    method: 'GET',
    path: '/overview',
    right: 'account.use',
    summary:
      'Trend, open findings and what changed since a revision, of every portfolio in which I have a role',
    query: z.strictObject({ since: seen.optional() }),
    reply: listOf(overviewItem),
  }),
}
