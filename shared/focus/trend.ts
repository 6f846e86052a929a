import * as z from 'zod'

import { strategy } from '../initiative/vocabulary.ts'
import { addDays, day, lastDayOf } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Basis } from '../portfolio/portfolio.ts'
import { zone } from './assessment.ts'
import { basisOf } from './point.ts'
import type { FocusPoint } from './point.ts'

/** Focus as it was recorded when a day ended; all null before the portfolio's first record. */
export const trendPoint = z.object({
  asOf: day,
  focus: z.number().nullable(),
  zone: zone.nullable(),
  policyVersion: z.int().nullable(),
  primary: strategy.nullable(),
})
export type TrendPoint = z.infer<typeof trendPoint>

/** Months that one trend may span: fifty years. */
export const mostMonths = 600

/** The days of a trend: the last of each month from one day to another, and that other day. */
export function trendDays(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let next = monthEnd(from); next < to; next = monthEnd(addDays(next, 1))) days.push(next)
  return from <= to ? [...days, to] : days
}

const monthEnd = (of: Day): Day => lastDayOf(Number(of.slice(0, 4)), Number(of.slice(5, 7)))

/** Months begun between two days, both counted. */
export const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7)) +
  1

/** A point as a trend shows it, in one basis; null: nothing was recorded yet. */
export function trendPointOf(asOf: Day, point: FocusPoint | null, basis: Basis | undefined): TrendPoint {
  if (!point) return { asOf, focus: null, zone: null, policyVersion: null, primary: null }
  const { policyVersion, primary } = point
  return { asOf, ...point.in[basisOf(point, basis)], policyVersion, primary }
}
