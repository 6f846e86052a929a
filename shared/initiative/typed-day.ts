import { dayOf, lastDayOf } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Typed } from './typed-money.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads a day as people type it: "2027-03-01", "1 Mar 2027", "Mar 1, 2027"; a bare month ("Mar 2027", "2027-03") is its
 * first day for a start and its last for an end. Refuses 03/04/2027, which could be two days.
 */
export function readDay(text: string, field: 'start' | 'end'): Typed<Day> {
  const typed = text.trim().toLowerCase().replaceAll(',', ' ').replaceAll(/\s+/g, ' ')
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(typed)
  if (iso) return found(text, { year: iso[1], month: Number(iso[2]), date: iso[3], field })
  const named = /^(?:(\d{1,2})\.? )?([a-z]{3})[a-z]*\.? (?:(\d{1,2}) )?(\d{4})$/.exec(typed)
  const month = named ? months.indexOf(named[2] ?? '') + 1 : 0
  if (named && month > 0) return found(text, { year: named[4], month, date: named[1] ?? named[3], field })
  if (/^\d{1,4}[/.]\d{1,2}[/.]\d{1,4}$/.test(typed)) {
    return { ok: false, message: 'Write the day as 2027-03-31: with slashes or points it could be another.' }
  }
  return { ok: false, message: `“${text.trim()}” is no day. Write it as 2027-03-31 or 31 Mar 2027.` }
}

function found(
  text: string,
  typed: { year: string | undefined; month: number; date: string | undefined; field: 'start' | 'end' },
): Typed<Day> {
  const year = Number(typed.year)
  const first = dayOf(year, typed.month, typed.date === undefined ? 1 : Number(typed.date))
  if (!first) return { ok: false, message: `There is no day “${text.trim()}”.` }
  const bareEnd = typed.date === undefined && typed.field === 'end'
  return { ok: true, value: bareEnd ? lastDayOf(year, typed.month) : first }
}
