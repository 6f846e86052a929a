import { describe, expect, test } from 'vitest'
import { dateOrderOfColumn } from '#shared/import/column-evidence.ts'
import { readDay } from '#shared/import/read-day.ts'
import type { Cell } from '#shared/import/table.ts'

const days = (cells: readonly Cell[]) => {
  const order = dateOrderOfColumn(cells)
  return cells.map((cell) => {
    const { value, message } = readDay(cell, order)
    return value ?? message
  })
}

describe('a day', () => {
  test.each([
    ['2025-03-31', '2025-03-31'],
    ['2022-06-30T00:00:00Z', '2022-06-30'],
    ['2022-06-30T23:30:00-05:00', '2022-06-30'],
    ['2022-06-30 00:00:00', '2022-06-30'],
    ['2025/3/9', '2025-03-09'],
    ['20250331', '2025-03-31'],
    ['25/07/2022', '2022-07-25'],
    ['31.3.2025', '2025-03-31'],
    ['31. 3. 2025', '2025-03-31'],
    ['9/30/2026 12:00:00 AM', '2026-09-30'],
    ['July 25, 2022', '2022-07-25'],
    ['Jul 25 2022', '2022-07-25'],
    ['Sept. 5, 2022', '2022-09-05'],
    ['25 July 2022', '2022-07-25'],
    ['25th of July, 2022', '2022-07-25'],
    ['25-Jul-22', '2022-07-25'],
    ['25-Jul-69', '2069-07-25'],
    ['25-Jul-70', '1970-07-25'],
    ['Mon, 25 Jul 2022', '2022-07-25'],
    ['29/02/2024', '2024-02-29'],
    ['05/05/2025', '2025-05-05'],
    ['\ufeff2025-03-31\u00a0', '2025-03-31'],
  ])('%s is %s', (cell, day) => {
    expect(days([cell])).toEqual([day])
  })

  test.each([
    ['2022-23', 'This is a month or a fiscal year, not a day.'],
    ['2022-03', 'This is a month or a fiscal year, not a day.'],
    ['FY 2022/23', 'This is a month or a fiscal year, not a day.'],
    ['2025', 'This is a year, not a day.'],
    ['FY25', 'This is a year, not a day.'],
    ['Q3 2025', 'This is a quarter, not a day.'],
    ['March 2025', 'This is a month, not a day.'],
    ['Low: 31/03/2025, Mid: 30/04/2025, High: 31/05/2025', 'These are several days, not one.'],
    ['Mid: 15/05/2025, High: 15/05/2025', 'These are several days, not one.'],
    ['Section 23 - Information supplied by, or relating to, bodies', 'This is not a day.'],
    ['NA', 'This is not a day.'],
    ['Smarch 5, 2025', 'This is not a day.'],
    ['5 Smarch 2025', 'This is not a day.'],
    ['30/02/2025', 'There is no such day.'],
    ['2025-02-29', 'There is no such day.'],
    ['31/31/2025', 'There is no such day.'],
    ['0202-01-01', 'The year 202 is no year of a plan.'],
    ['2201-01-01', 'The year 2201 is no year of a plan.'],
  ])('%s is none: %s', (cell, message) => {
    expect(days([cell])).toEqual([message])
  })

  test('a number is not taken for a day', () => {
    expect(days([44_562])).toEqual([expect.stringContaining('This is a number')])
  })

  test('a blank cell says nothing', () => {
    expect(readDay('', 'dmy')).toEqual({ value: undefined, message: null })
  })
})

describe('the order of day and month', () => {
  test('is told by the whole column', () => {
    expect(days(['03/04/2025', '13/04/2025'])).toEqual(['2025-04-03', '2025-04-13'])
    expect(days(['03/04/2025', '04/13/2025'])).toEqual(['2025-03-04', '2025-04-13'])
  })

  test('when nothing tells, the day stays empty and says what to choose', () => {
    expect(days(['03/04/2025', '2025-04-03'])).toEqual([
      'Day and month could be either way round: choose the order for the column.',
      '2025-04-03',
    ])
  })

  test('when the column disagrees, days that speak for themselves are read', () => {
    expect(days(['13/04/2025', '04/13/2025', '03/04/2025', '04/04/2025'])).toEqual([
      '2025-04-13',
      '2025-04-13',
      expect.stringContaining('either way round'),
      '2025-04-04',
    ])
  })

  test('a day against the order of its column is none', () => {
    expect(readDay('04/13/2025', 'dmy').message).toBe('There is no such day.')
    expect(readDay('13/04/2025', 'mdy').message).toBe('There is no such day.')
  })
})
