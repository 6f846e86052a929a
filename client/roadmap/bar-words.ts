import { classWords } from '#shared/focus/focus.words.ts'
import { stageWords } from '#shared/initiative/initiative.words.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import type { Dates } from '#shared/roadmap/lanes.ts'
import { countText, dayText } from '../ui/format.ts'

/** "1 Mar 2026 – 3 Jun 2027", with a word where a day is missing. */
export const datesText = ({ start, end }: Dates): string =>
  `${start === null ? 'no start' : dayText(start)} – ${end === null ? 'no end' : dayText(end)}`

/** How far it is moved: "14 days later", "ends 3 days earlier"; empty when it is not. */
export function movedText(before: Dates, after: Dates): string {
  const start = shift(before.start, after.start)
  const end = shift(before.end, after.end)
  if (start === end || after.start === null || after.end === null) return say(start === 0 ? end : start)
  if (start === 0) return `ends ${say(end)}`
  if (end === 0) return `starts ${say(start)}`
  return `starts ${say(start)}, ends ${say(end)}`
}

/** "1 day", "14 days". */
export const daysText = (days: number): string =>
  `${countText(Math.abs(days))} ${Math.abs(days) === 1 ? 'day' : 'days'}`

const shift = (before: string | null, after: string | null): number =>
  before === null || after === null ? 0 : daysBetween(before, after)

const say = (days: number): string =>
  days === 0 ? '' : `${daysText(days)} ${days > 0 ? 'later' : 'earlier'}`

/** A bar as it is read out. */
export function barText(row: Initiative, dates: Dates, broken: readonly string[]): string {
  const stage = row.stage === 'active' ? '' : `, ${stageWords[row.stage].toLowerCase()}`
  const wrong = broken.length > 0 ? ` Out of order: ${broken.join(' ')}` : ''
  return `${row.key} ${row.title}, ${classWords[row.class].toLowerCase()}${stage}: ${datesText(dates)}.${wrong}`
}
