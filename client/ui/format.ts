import { formatDay } from '#shared/kernel/day.ts'
import type { Day } from '#shared/kernel/day.ts'

/** The reader's locale: numbers, days and money are written as they are used to. */
export const locale = navigator.language

/** "22 Nov 2026" as the reader writes it; `long` spells the month out. */
export const dayText = (day: Day, options: { long?: boolean } = {}): string =>
  formatDay(day, { locale, ...options })

const counts = new Intl.NumberFormat(locale)

/** "1,482" as the reader writes it. */
export const countText = (count: number): string => counts.format(count)
