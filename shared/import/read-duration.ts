import { addDays, dayOf, daysInMonth } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { cellText, foldWord } from './clean.ts'
import type { ColumnMapping } from './import-run.ts'
import type { DecimalMark } from './number-marks.ts'
import { readNumber } from './read-number.ts'
import { blank, read, unread } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Cell } from './table.ts'

/** How long work takes: calendar months, and days beside them. */
export interface Duration {
  months: number
  days: number
}

type DurationUnit = NonNullable<ColumnMapping['durationUnit']>

const unitWords: Readonly<Record<DurationUnit, string>> = {
  days: 'd day days t tag tage tagen j jour jours dia dias giorno giorni',
  weeks: 'w wk wks week weeks woche wochen semaine semaines sem semana semanas settimana settimane',
  months: 'm mo mos mth mths month months monat monate monaten mois mes meses mese mesi',
  years: 'y yr yrs year years jahr jahre jahren an ans annee annees ano anos anni anno',
}

const units: ReadonlyMap<string, DurationUnit> = new Map(
  (Object.entries(unitWords) as [DurationUnit, string][]) // the table's own keys
    .flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
)

/** The unit that a header names beside the duration: "Duration (months)", "Dauer in Wochen"; null when it names none. */
export function durationUnitOf(header: string): DurationUnit | null {
  for (const word of foldWord(header).split(/[^\p{L}]+/u)) {
    const unit = word.length > 1 ? units.get(word) : undefined
    if (unit !== undefined) return unit
  }
  return null
}

export const unitUnknown = 'Days, weeks, months or years? Say it for the column.'

const iso = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/i
const part = /(\d[\d.,' ]*|[.,]\d+)\s*(\p{L}+)\.?/gu
const nothingElse = /^[\s,+&]*(?:and|und|et|y|e)?[\s,+&]*$/iu

/**
 * A cell as a duration: "18 months", "1 Jahr 6 Monate", "P18M", or a bare number in the column's unit. Refused with a
 * sentence when the unit is not known, or when it is none.
 */
export function readDuration(
  cell: Cell,
  { unit, mark }: { unit: DurationUnit | null; mark: DecimalMark },
): Reading<Duration> {
  const text = cellText(cell)
  if (text === '') return blank
  const standard = iso.exec(text)
  if (standard && text.length > 1) {
    const [years, months, weeks, days] = standard.slice(1).map((digits) => Number(digits ?? 0))
    return lasting({ months: (years ?? 0) * 12 + (months ?? 0), days: (weeks ?? 0) * 7 + (days ?? 0) })
  }
  const bare = readNumber(text, typeof cell === 'number' ? '.' : mark)
  if (bare.ok && bare.number.currency === null && bare.number.magnitude === 1) {
    if (unit === null) return unread(unitUnknown)
    return counted([[Number(bare.number.decimal), unit]])
  }
  return counted(partsOf(text, mark))
}

function partsOf(text: string, mark: DecimalMark): [number, DurationUnit][] | null {
  const parts: [number, DurationUnit][] = []
  let rest = foldWord(text)
  for (const [whole, digits = '', word = ''] of foldWord(text).matchAll(part)) {
    const number = readNumber(digits.trim(), mark)
    const unit = units.get(word)
    if (!number.ok || unit === undefined) return null
    parts.push([Number(number.number.decimal), unit])
    rest = rest.replace(whole, ' ')
  }
  return parts.length > 0 && nothingElse.test(rest) ? parts : null
}

/** Parts of months as days of a thirtieth, with a note. */
function counted(parts: readonly (readonly [number, DurationUnit])[] | null): Reading<Duration> {
  if (parts === null) return unread('This is not a duration.')
  let [months, days] = [0, 0]
  for (const [count, unit] of parts) {
    if (unit === 'years') months += count * 12
    else if (unit === 'months') months += count
    else days += count * (unit === 'weeks' ? 7 : 1)
  }
  const whole = Math.floor(months + 1e-9)
  const odd = months - whole > 1e-9 ? Math.round((months - whole) * 30) : 0
  const total = { months: whole, days: Math.round(days) + odd }
  const exact = odd === 0 && Math.abs(days - Math.round(days)) < 1e-9
  return lasting(total, exact ? null : `Read as ${total.months} months and ${total.days} days.`)
}

function lasting(duration: Duration, note: string | null = null): Reading<Duration> {
  if (duration.months < 0 || duration.days < 0) return unread('A duration cannot be negative.')
  if (duration.months === 0 && duration.days === 0) return unread('This is no time at all.')
  return duration.months > 1_200 || duration.days > 36_500
    ? unread('That is longer than a plan lasts.')
    : read(duration, note)
}

/** The last day of work that starts on a day and takes so long: a year from 1 January ends on 31 December. */
export function endAfter(start: Day, { months, days }: Duration): Day {
  const [year = 0, month = 1, date = 1] = start.split('-').map(Number)
  const later = month - 1 + months
  const [toYear, toMonth] = [year + Math.floor(later / 12), (later % 12) + 1]
  const last = daysInMonth(toYear, toMonth)
  // from the 31st, a month later is past the end of a shorter month: then its last day is the end itself
  const after = dayOf(toYear, toMonth, Math.min(date, last)) ?? start
  return addDays(after, days - (date > last ? 0 : 1))
}
