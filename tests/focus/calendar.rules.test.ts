import { expect, test } from 'vitest'
import { addMonths } from '#shared/kernel/day.ts'
import { endOfQuarter } from '#shared/kernel/quarter.ts'

test.each([
  ['2026-11-22', -3, '2026-08-22'],
  ['2026-05-31', -3, '2026-02-28'],
  ['2024-05-31', -3, '2024-02-29'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-03-31', -36, '2023-03-31'],
])('%s and %i months is %s', (day, months, there) => {
  expect(addMonths(day, months)).toBe(there)
})

test.each([
  ['2026-11-22', 1, 0, '2026-12-31'],
  ['2026-12-31', 1, 0, '2026-12-31'],
  ['2027-01-01', 1, 0, '2027-03-31'],
  ['2026-11-22', 1, 2, '2027-06-30'],
  ['2026-11-22', 2, 0, '2027-01-31'],
  ['2026-11-22', 12, 1, '2027-02-28'],
])('the quarter of %s in a year from month %i, %i ahead, ends on %s', (day, fiscalYearStart, ahead, end) => {
  expect(endOfQuarter(day, { fiscalYearStart, ahead })).toBe(end)
})
