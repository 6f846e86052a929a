import type { Day } from '../kernel/day.ts'
import { addDays, daysBetween } from '../kernel/day.ts'
import type { LastLook } from './last-look.ts'

export interface NextLook {
  on: Day
  /** Days until then; below zero it is overdue. */
  days: number
  /** Whether the last entry named the day itself; otherwise it follows from the policy's days. */
  isAgreed: boolean
}

/** When the direction is to be looked at again: on the day that was agreed, at the latest after the policy's days. */
export function nextLook(
  last: LastLook,
  { reviewDays, today }: { reviewDays: number; today: Day },
): NextLook {
  const latest = addDays(last.on, reviewDays)
  const agreed = last.entry?.reviewOn ?? null
  const isAgreed = agreed !== null && agreed <= latest
  const on = isAgreed ? agreed : latest
  return { on, days: daysBetween(today, on), isAgreed }
}
