import * as z from 'zod'

import { initiativePatch } from '../initiative/initiative.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { day } from '../kernel/day.ts'
import { initiativeId, portfolioId } from '../kernel/id.ts'
import { basis } from '../portfolio/portfolio.ts'
import { assessment } from './assessment.ts'
import { trendPoint } from './trend.ts'

const params = z.object({ id: portfolioId })

/** What could be: each change patches a row, or adds one when it names none. Nothing is written. */
export const focusPreview = z.strictObject({
  changes: z.array(z.strictObject({ id: initiativeId.optional(), patch: initiativePatch })).max(100_000),
})

export const focusApi = {
  read: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/focus',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'The assessment: verdict, measures, findings; now, or as it stood when a day ended',
    params,
    query: z.strictObject({ basis: basis.optional(), asOf: day.optional() }),
    reply: assessment,
  }),
  trend: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/focus/trend',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'Focus as it was recorded at the end of each month, and on the last day asked about',
    params,
    /** Absent: the twelve months to today, in the portfolio's own basis of each day. */
    query: z.strictObject({
      from: day.optional(),
      to: day.optional(),
      step: z.enum(['month']).default('month'),
      basis: basis.optional(),
    }),
    reply: z.object({ points: z.array(trendPoint) }),
  }),
  preview: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/focus/preview',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'The assessment before and after changes that are not made',
    params,
    body: focusPreview,
    reply: z.object({ before: assessment, after: assessment }),
  }),
}
