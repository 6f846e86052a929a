import * as z from 'zod'

import { strategy } from '../initiative/vocabulary.ts'
import { day } from '../kernel/day.ts'

const ratio = z.number().nullable()

/** What focus was on an earlier day, in each basis, under the strategy declared then; for the reader of the snapshot. */
export const pastFocus = z.object({
  asOf: day,
  primary: strategy.nullable(),
  bases: z.object({ budget_remaining: ratio, budget_total: ratio, fte: ratio, count: ratio }),
})
export type PastFocus = z.infer<typeof pastFocus>
