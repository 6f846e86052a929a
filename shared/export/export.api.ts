import * as z from 'zod'

import { day } from '../kernel/day.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { portfolioId } from '../kernel/id.ts'
import { basis } from '../portfolio/portfolio.ts'

export const exportFormat = z.enum(['csv', 'md', 'json'])
export type ExportFormat = z.infer<typeof exportFormat>

export const exportApi = {
  read: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/exports/{format}',
    of: 'portfolio',
    right: 'portfolio.export',
    gives: 'file',
    summary: 'The portfolio summary as a file: initiatives as CSV, or the summary as Markdown or JSON',
    params: z.object({ id: portfolioId, format: exportFormat }),
    query: z.strictObject({ basis: basis.optional(), asOf: day.optional() }),
    reply: z.string(),
  }),
}
