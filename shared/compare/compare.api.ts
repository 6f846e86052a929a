import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { comparedPortfolio } from './compared.ts'

/** A picture of more columns could not be read. */
export const mostCompared = 6

const chosen = z
  .string()
  .max(2_000)
  .transform((text) => [...new Set(text.split(',').map((one) => one.trim()))].filter((one) => one !== ''))
  .refine(
    (all) => all.length >= 2 && all.length <= mostCompared,
    `Name two to ${mostCompared} portfolios by id or key, joined by commas.`,
  )

export const compareApi = {
  table: endpoint({
    method: 'GET',
    path: '/compare',
    right: 'account.use',
    summary: 'The comparative table: two to six portfolios side by side, each from its own records [S1]',
    query: z.strictObject({ portfolios: chosen }),
    /** In the order that they were asked for. */
    reply: z.object({ columns: z.array(comparedPortfolio) }),
  }),
}
