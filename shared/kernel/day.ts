import * as z from 'zod'

import { dayFormat } from './formatter.ts'

/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian, without a time zone. Days compare as strings. */
export type Day = string

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const msPerDay = 86_400_000

/** True when the text names a day that exists: 2026-02-29 does not. */
export function isDay(text: string): text is Day {
  const parts = shape.exec(text)
  if (!parts) return false
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** Number of days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** A day from numbers; `month` counts from 1. Null when no such day exists. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** The last day of a month; `month` counts from 1. */
export function lastDayOf(year: number, month: number): Day {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  return `${text}-${String(daysInMonth(year, month)).padStart(2, '0')}`
}

/** Days from the first to the second: positive when the second is later, 0 on the same day. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay)
}

/** The day so many days later; a negative number goes back. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10)
}

/** The same day so many months later, or the month's last where it has no such day; a negative number goes back. */
export function addMonths(day: Day, months: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const end = lastDayOf(Math.floor(month / 12), (month % 12) + 1)
  const same = end.slice(0, 8) + day.slice(8)
  return same < end ? same : end
}

/** A day for people, in their locale, the month as a word: "1 Nov 2025", or "1 November 2025" when `long`. */
export const formatDay = (day: Day, options: { locale?: string; long?: boolean } = {}): string =>
  dayFormat(options.locale ?? 'en', options.long ? 'long' : 'medium').format(Date.parse(`${day}T00:00:00Z`))

export const day = z
  .string()
  .refine(isDay, 'Give a day that exists, as YYYY-MM-DD.')
  .meta({ format: 'date', examples: ['2026-11-22'] })

/** RFC 3339, UTC. */
export const instant = z.string().meta({ format: 'date-time' })
