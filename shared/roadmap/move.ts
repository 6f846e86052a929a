import { addDays } from '../kernel/day.ts'
import type { Dates } from './lanes.ts'

/** What of a bar is moved: all of it, or one end. */
export type Moves = 'both' | 'start' | 'end'

/** Dates after a move by so many days: an end stops at the other one, a day that is missing stays missing. */
export function movedBy({ start, end }: Dates, moves: Moves, days: number): Dates {
  const later = (day: string | null) => (day === null ? null : addDays(day, days))
  if (moves === 'both') return { start: later(start), end: later(end) }
  const wanted = moves === 'start' ? { start: later(start), end } : { start, end: later(end) }
  if (wanted.start === null || wanted.end === null || wanted.start <= wanted.end) return wanted
  return moves === 'start' ? { start: end, end } : { start, end: start }
}

export const isSameDates = (one: Dates, other: Dates): boolean =>
  one.start === other.start && one.end === other.end
