import { addDays, daysBetween } from '#shared/kernel/day.ts'
import type { Day } from '#shared/kernel/day.ts'

/** The days that the timeline column spans. */
export interface Span {
  from: Day
  to: Day
  label: string
}

/** This year and the next, from the organisation's day. */
export function spanOf(today: Day): Span {
  const year = Number(today.slice(0, 4))
  return { from: `${year}-01-01`, to: `${year + 1}-12-31`, label: `${year} · ${year + 1}` }
}

/** Where a day lies in the span, 0 to 1; outside of it below 0 or above 1. */
export const placeOf = (day: Day, span: Span): number =>
  daysBetween(span.from, day) / daysBetween(span.from, addDays(span.to, 1))

/**
 * The bar of an initiative as left end and width, 0 to 1, cut to the span. Null when it lies outside or says neither
 * day; a missing end reaches to the end of the span, a missing start comes from before.
 */
export function barOf(
  { start, end }: { start: Day | null; end: Day | null },
  span: Span,
): { left: number; width: number } | null {
  if (start === null && end === null) return null
  const left = Math.max(0, start === null ? 0 : placeOf(start, span))
  const right = Math.min(1, end === null ? 1 : placeOf(addDays(end, 1), span))
  return left >= 1 || right <= 0 ? null : { left, width: Math.max(right - left, 0.01) }
}
