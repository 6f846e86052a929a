import { addDays, addMonths } from './day.ts'
import type { Day } from './day.ts'
import { monthFormat } from './formatter.ts'

/**
 * The last day of a quarter: of the day's own, or of one so many quarters `ahead`. `fiscalYearStart` is the month, from
 * 1, in which quarters begin to be counted.
 */
export function endOfQuarter(
  day: Day,
  { fiscalYearStart, ahead }: { fiscalYearStart: number; ahead: number },
): Day {
  const intoQuarter = (Number(day.slice(5, 7)) - fiscalYearStart + 12) % 3
  return addDays(addMonths(`${day.slice(0, 7)}-01`, 3 * (ahead + 1) - intoQuarter), -1)
}

/** Three months in a row, first and last day included. */
export interface Quarter {
  readonly start: Day
  readonly end: Day
}

/** The quarter that holds a day and those after it, `count` in all. */
export const quartersFrom = (
  day: Day,
  { count, fiscalYearStart }: { count: number; fiscalYearStart: number },
): Quarter[] =>
  Array.from({ length: count }, (_, ahead) => ({
    start: addDays(endOfQuarter(day, { fiscalYearStart, ahead: ahead - 1 }), 1),
    end: endOfQuarter(day, { fiscalYearStart, ahead }),
  }))

/** "Oct–Dec 2026" as the locale writes it, also of several quarters together; years may begin with any month, so quarters have no numbers. */
export const formatQuarter = ({ start, end }: Quarter, locale = 'en'): string =>
  monthFormat(locale)
    .formatRange(Date.parse(`${start}T00:00:00Z`), Date.parse(`${end}T00:00:00Z`))
    // thin spaces around the dash are there in some places and not in others
    .replaceAll('\u2009', '')
