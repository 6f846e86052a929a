import type * as z from 'zod'

import { dayOf } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { cellText } from './clean.ts'
import type { dateOrder } from './import-run.ts'
import { monthOf } from './month-words.ts'
import { readPeriod } from './read-period.ts'
import type { PeriodEdge } from './read-period.ts'
import { blank, read, unread } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Cell } from './table.ts'

export type DateOrder = z.infer<typeof dateOrder>

const time = String.raw`(?:(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}$`, 'i')
const compact = /^(\d{4})(\d{2})(\d{2})$/
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})${time}$`, 'i')
// a weekday before it, or "le"
const weekday = String.raw`(?:\p{L}{2,10}\.?,?\s+)?`
const dayMonth = new RegExp(
  String.raw`^${weekday}(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?[\s-]*(?:(?:of|de|di)\s+)?(\p{L}{3,10})\.?,?[\s-]*(?:del?\s+)?(\d{4}|'?\d{2})${time}$`,
  'iu',
)
const monthDay = new RegExp(
  String.raw`^${weekday}(\p{L}{3,10})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})${time}$`,
  'iu',
)

// two digits of a year, as spreadsheets read them: 00 to 69 are this century
const yearOf = (text: string): number => {
  const year = Number(text.replace("'", ''))
  if (text.replace("'", '').length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

const noSuchDay = 'There is no such day.'
export const eitherWayRound = 'Day and month could be either way round: choose the order for the column.'

const dayRead = (year: number, month: number, date: number): Reading<Day> => {
  const found = dayOf(year, month, date)
  if (found === null) return unread(noSuchDay)
  return year < 1900 || year > 2200 ? unread(`The year ${year} is no year of a plan.`) : read(found)
}

/** What a cell tells about the order of its column; null when it is no day in figures or could be read either way. */
export function dateOrderOf(text: string): DateOrder | null {
  if (yearFirst.test(text)) return 'ymd'
  const parts = yearLast.exec(text)
  if (!parts) return null
  const [first, second] = [Number(parts[1]), Number(parts[3])]
  if (first > 12 && second <= 12) return 'dmy'
  return second > 12 && first <= 12 ? 'mdy' : null
}

/**
 * Reads a day as files write it: ISO days and instants (the day as written, whatever the zone), "25/07/2022" in the
 * order of its column, "July 25, 2022", "25. Juli 2022", "25-Jul-22". Ranges and sentences are refused with a sentence,
 * and so is a day that could be two when the column's order is not known. Months, quarters and fiscal years are the
 * first or the last day of theirs, with a note, where `period` says which; else they are refused, too.
 */
export function readDay(
  cell: Cell,
  order: DateOrder | null,
  { period = null }: { period?: PeriodEdge | null } = {},
): Reading<Day> {
  const text = cellText(cell)
  if (text === '') return blank
  if (typeof cell === 'number')
    return unread('This is a number, not a day: format the column as dates in the file.')
  const iso = yearFirst.exec(text)
  if (iso) return dayRead(Number(iso[1]), Number(iso[3]), Number(iso[4]))
  const figures = yearLast.exec(text)
  if (figures) return readFigures(figures, order)
  const plain = compact.exec(text)
  if (plain) return dayRead(Number(plain[1]), Number(plain[2]), Number(plain[3]))
  const worded = dayMonth.exec(text)
  const month = monthOf(worded?.[2] ?? '')
  if (worded && month > 0) return dayRead(yearOf(worded[3] ?? ''), month, Number(worded[1]))
  const american = monthDay.exec(text)
  const named = monthOf(american?.[1] ?? '')
  if (american && named > 0) return dayRead(Number(american[3]), named, Number(american[2]))
  return (period && readPeriod(text, period)) ?? unread(whyNoDay(text))
}

function readFigures(parts: RegExpExecArray, order: DateOrder | null): Reading<Day> {
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), yearOf(parts[4] ?? '')]
  const own = dateOrderOf(parts[0])
  if (order === 'dmy' || (order !== 'mdy' && own === 'dmy')) return dayRead(year, second, first)
  if (order === 'mdy' || own === 'mdy') return dayRead(year, first, second)
  if (first === second) return dayRead(year, first, second)
  return first > 12 ? unread(noSuchDay) : unread(eitherWayRound)
}

function whyNoDay(text: string): string {
  if (/^(?:fy\s*)?\d{4}\s*[-/–]\s*\d{2}(?:\d{2})?$/i.test(text))
    return 'This is a month or a fiscal year, not a day.'
  if (/^(?:fy\s*)?'?\d{2,4}$/i.test(text)) return 'This is a year, not a day.'
  if (/\bq[1-4]\b/i.test(text)) return 'This is a quarter, not a day.'
  if (/^[a-z]{3,9}\.?\s+\d{4}$/i.test(text)) return 'This is a month, not a day.'
  if (/\d[/.-]\d.*\d[/.-]\d.*\d[/.-]\d.*\d[/.-]\d/.test(text)) return 'These are several days, not one.'
  return 'This is not a day.'
}
