import { addDays, lastDayOf } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'

/** The month's first mail, and the last call before it ends. */
export type Reminder = 'first' | 'last'

/** So many working days are left, today among them, when the last call goes out. */
const daysForLastCall = 3

const isWorkingDay = (day: Day): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/**
 * Which reminder a day asks for, Monday to Friday: the first from the first working day of the month on, so that a
 * server that did not run then sends it later; the last from the third working day before the end on. Null: none.
 */
export function reminderOn(today: Day): Reminder | null {
  if (!isWorkingDay(today)) return null
  const end = lastDayOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)))
  let left = 0
  for (let day = today; day <= end; day = addDays(day, 1)) if (isWorkingDay(day)) left += 1
  return left <= daysForLastCall ? 'last' : 'first'
}
