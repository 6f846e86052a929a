import * as z from 'zod'

import { day } from '../kernel/day.ts'
import { roles } from '../kernel/right.ts'
import { focusMeasures } from '../focus/assessment.ts'
import { policyNumbers } from '../policy/policy.ts'
import { portfolio } from './portfolio.ts'

/** A portfolio as the list shows it: with my role, its verdict, health counts and money in minor units. */
export const portfolioListed = portfolio.extend({
  /** Null for an administrator who is no member. */
  role: z.enum(roles).nullable(),
  verdict: focusMeasures.pick({
    zone: true,
    firm: true,
    sentence: true,
    focus: true,
    interval: true,
    basis: true,
    weights: true,
    counts: true,
    coverage: true,
  }),
  /** Where the zones end in its policy, on sigma: what a small dial draws. */
  edges: policyNumbers.pick({ focusedMax: true, watchMax: true, splitMax: true }),
  primary: z.string().nullable(),
  initiatives: z.int(),
  hidden: z.int(),
  health: z.object({ green: z.int(), amber: z.int(), red: z.int(), not_reported: z.int() }),
  money: z.object({ budget: z.int(), spent: z.int() }),
  /** Initiatives whose budget nobody has said: they are not in the money. */
  unbudgeted: z.int(),
  /** When the direction was looked at last; null while nothing is declared. `days` since then. */
  lastLook: z.object({ on: day, days: z.int() }).nullable(),
  /** After how many days its policy asks for another look. */
  reviewDays: policyNumbers.shape.reviewDays,
})
export type PortfolioListed = z.infer<typeof portfolioListed>
