import * as z from 'zod'
import { zone } from '#shared/focus/assessment.ts'
import { day } from '#shared/kernel/day.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'

const seen = z.object({ revision: z.int(), zone, focus: z.number().nullable() })
export type Seen = z.infer<typeof seen>

const visit = z.object({ on: day, portfolios: z.record(z.string(), seen) })

/** What somebody has seen on Home in this browser: of each portfolio its revision and verdict, and on which day. */
export type Visit = z.infer<typeof visit>

/** What Home shows now, as a visit to remember. `on` is the organisation's day. */
export const visitOf = (portfolios: readonly PortfolioListed[], on: Day): Visit => ({
  on,
  portfolios: Object.fromEntries(
    portfolios.map((one) => [
      one.id,
      { revision: one.revision, zone: one.verdict.zone, focus: one.verdict.focus },
    ]),
  ),
})

/** A visit as it was kept; null for none, or what is no visit. */
export function readVisit(text: string | null): Visit | null {
  if (text === null) return null
  try {
    return visit.parse(JSON.parse(text))
  } catch {
    // something else was kept under this name
    return null
  }
}
