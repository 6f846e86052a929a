import { dayOf, lastDayOf } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { monthOf } from './month-words.ts'
import { read, unread } from './reading.ts'
import type { Reading } from './reading.ts'

/** Which day of a month, quarter or fiscal year a field takes: starts begin with its first, ends close with its last. */
export interface PeriodEdge {
  edge: 'start' | 'end'
  /** Month in which the portfolio's fiscal year starts, 1 to 12. */
  fiscalYearStart: number
}

interface Period {
  name: string
  year: number
  /** First month, from 1, and how many months follow it, itself included. */
  month: number
  months: number
}

type Found = Period | { unclear: string } | null

const fiscalWord = String.raw`(?:fy|fiscal\s+year|financial\s+year|gj|geschäftsjahr|haushaltsjahr|exercice|ejercicio|esercizio)`
const twoYears = new RegExp(
  String.raw`^(?:(${fiscalWord})\s*)?(\d{4})\s*[-/–]\s*(\d{2}|\d{4})(?:\s*(${fiscalWord}))?$`,
  'iu',
)
const oneFiscalYear = new RegExp(String.raw`^${fiscalWord}\s*'?(\d{4}|\d{2})$`, 'iu')
const quarterFirst =
  /^(?:quarter\s*|quartal\s*|trimestre\s*|q|t)([1-4])(?:\s*(?:of|de|del|du))?[\s,/.-]*(.+)$/iu
const ordinalFirst =
  /^([1-4])(?:\.|º|°|er|e|ème|eme|o|st|nd|rd|th)?\s*(?:quarter|quartal|trimestre|trim\.?|q|t)[\s,/.-]*(?:of|de|del|du)?\s*(.+)$/iu
const quarterLast = /^(.+?)[\s,/.-]*(?:q|t)([1-4])$/iu
const yearMonth = /^(\d{4})\s*[-/.]\s*(\d{1,2})$/
const monthYear = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/
const namedMonth = /^(\p{L}{3,10})\.?,?[\s-]*(?:de|del|di)?[\s-]*('?\d{2}|\d{4})$/iu

const yearOf = (text: string): number => {
  const digits = text.replace("'", '')
  return digits.length > 2 ? Number(digits) : 2000 + Number(digits)
}

/**
 * A month, quarter or fiscal year as the day that a start or an end takes of it, with a note that says which. Fiscal
 * years begin in the portfolio's month: "2022-23" is never February. What could be two periods is refused with a
 * sentence. Null when the text is no period at all.
 */
export function readPeriod(text: string, { edge, fiscalYearStart }: PeriodEdge): Reading<Day> | null {
  const found = periodIn(text, fiscalYearStart)
  if (found === null) return null
  if ('unclear' in found) return unread(found.unclear)
  const { name, month, months } = found
  const last = month - 1 + months - 1
  const day =
    edge === 'start'
      ? dayOf(found.year, month, 1)
      : lastDayOf(found.year + Math.floor(last / 12), (last % 12) + 1)
  if (day === null || found.year < 1900 || found.year > 2200) return unread('This is no year of a plan.')
  return read(day, `${name} was read as its ${edge === 'start' ? 'first' : 'last'} day, ${day}.`)
}

function periodIn(text: string, fiscalYearStart: number): Found {
  return quarterIn(text, fiscalYearStart) ?? fiscalYearIn(text, fiscalYearStart) ?? monthIn(text)
}

function fiscalYearIn(text: string, start: number): Found {
  const pair = twoYears.exec(text)
  if (pair) {
    const [, before, first = '', second = '', after] = pair
    const year = Number(first)
    const follows = Number(second) === (second.length === 2 ? (year + 1) % 100 : year + 1)
    if (!follows) return null
    const said = before !== undefined || after !== undefined
    if (!said && second.length === 2 && Number(second) >= 1 && Number(second) <= 12)
      return { unclear: 'This could be a month or a fiscal year.' }
    return fiscalYear(text, { year, start, spansTwo: true })
  }
  const single = oneFiscalYear.exec(text)
  if (!single) return null
  const year = yearOf(single[1] ?? '')
  // a fiscal year with one number is called after the calendar year that it ends in
  return fiscalYear(text, { year: start === 1 ? year : year - 1, start, spansTwo: false })
}

function fiscalYear(
  text: string,
  { year, start, spansTwo }: { year: number; start: number; spansTwo: boolean },
): Found {
  if (spansTwo && start === 1) {
    return {
      unclear:
        'This is a fiscal year over two calendar years, not a day; the portfolio’s fiscal year starts in January.',
    }
  }
  return { name: `The fiscal year ${text}`, year, month: start, months: 12 }
}

function quarterIn(text: string, start: number): Found {
  const parts = quarterFirst.exec(text) ?? ordinalFirst.exec(text)
  const last = parts ? null : quarterLast.exec(text)
  const [number, rest] = parts ? [parts[1], parts[2]] : [last?.[2], last?.[1]]
  if (number === undefined || rest === undefined) return null
  const name = `The quarter ${text}`
  const after = (Number(number) - 1) * 3
  const fiscal = fiscalYearIn(rest.trim(), start)
  if (fiscal !== null) {
    if ('unclear' in fiscal) return fiscal
    const month = fiscal.month - 1 + after
    return { name, year: fiscal.year + Math.floor(month / 12), month: (month % 12) + 1, months: 3 }
  }
  if (!/^'?(?:\d{2}|\d{4})$/.test(rest.trim())) return null
  if (start !== 1) {
    return {
      unclear:
        'This could be a quarter of the calendar year or of the fiscal year: write “Q3 2025-26”, or a day.',
    }
  }
  return { name, year: yearOf(rest.trim()), month: after + 1, months: 3 }
}

function monthIn(text: string): Found {
  const figures = yearMonth.exec(text)
  const turned = monthYear.exec(text)
  const worded = namedMonth.exec(text)
  const [year, month] = figures
    ? [Number(figures[1]), Number(figures[2])]
    : turned
      ? [Number(turned[2]), Number(turned[1])]
      : [yearOf(worded?.[2] ?? ''), monthOf(worded?.[1] ?? '')]
  if (!figures && !turned && !worded) return null
  return month < 1 || month > 12 ? null : { name: `The month ${text}`, year, month, months: 1 }
}
