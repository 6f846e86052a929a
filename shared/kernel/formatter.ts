import { neutral, neutralDay, neutralMonth, neutralNumber } from './neutral.ts'

const numbers = new Map<string, Map<string, NumberWriter>>()
const days = new Map<string, DayWriter>()
const months = new Map<string, MonthWriter>()

/** What of a number formatter is used. */
export interface NumberWriter {
  format(value: number): string
  formatToParts(value: number): Intl.NumberFormatPart[]
}

/** Writes an instant, in milliseconds, as its day in UTC. */
export interface DayWriter {
  format(at: number): string
}

/** Writes an instant, in milliseconds, as its month in UTC, and two of them as a range. */
export interface MonthWriter extends DayWriter {
  formatRange(from: number, to: number): string
}

// making a formatter costs far more than using it, and a portfolio has thousands of sentences

/** A number formatter that is made once for each locale; `name` tells one way of writing from another. */
export function numberFormat(
  name: string,
  locale: string,
  describe: () => Intl.NumberFormatOptions,
): NumberWriter {
  const known = numbers.get(locale)?.get(name)
  if (known) return known
  const made = locale === neutral ? neutralNumber(describe()) : new Intl.NumberFormat(locale, describe())
  numbers.set(locale, (numbers.get(locale) ?? new Map<string, NumberWriter>()).set(name, made))
  return made
}

/** A day formatter that is made once for each locale and length; in UTC, because days have no time zone. */
export function dayFormat(locale: string, dateStyle: 'long' | 'medium'): DayWriter {
  const key = `${locale} ${dateStyle}`
  const known = days.get(key)
  if (known) return known
  const made =
    locale === neutral ? neutralDay : new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' })
  days.set(key, made)
  return made
}

/** A month formatter that is made once for each locale; for ranges, too. `short` leaves the year out: "Oct", "Oct 2026". */
export function monthFormat(locale: string, short = false): MonthWriter {
  const key = `${locale} ${short}`
  const known = months.get(key)
  if (known) return known
  const made =
    locale === neutral
      ? neutralMonth(short)
      : new Intl.DateTimeFormat(locale, {
          month: 'short',
          ...(short ? {} : { year: 'numeric' }),
          timeZone: 'UTC',
        })
  months.set(key, made)
  return made
}
