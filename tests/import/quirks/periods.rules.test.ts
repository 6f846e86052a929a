import { describe, expect, test } from 'vitest'
import { readDay } from '#shared/import/read-day.ts'
import { planOf, saying, valuesOf } from '../plan-of.ts'

const at = (edge: 'start' | 'end', fiscalYearStart: number) => (text: string) =>
  readDay(text, null, { period: { edge, fiscalYearStart } })

describe('a fiscal year', () => {
  test('2022-23 is never February: it begins in the portfolio’s month', () => {
    expect(at('start', 4)('2022-23').value).toBe('2022-04-01')
    expect(at('end', 4)('2022-23').value).toBe('2023-03-31')
    expect(at('end', 7)('FY 2022/23').value).toBe('2023-06-30')
    expect(at('end', 10)('2022/2023').value).toBe('2023-09-30')
  })

  test('over two calendar years says nothing where the fiscal year starts in January', () => {
    expect(at('end', 1)('2022-23')).toEqual({ value: undefined, message: saying('fiscal year') })
  })

  test('with one number is called after the year it ends in', () => {
    expect(at('start', 4)('FY2023').value).toBe('2022-04-01')
    expect(at('end', 4)("FY '23").value).toBe('2023-03-31')
    expect(at('end', 1)('Geschäftsjahr 2023').value).toBe('2023-12-31')
  })

  test('2011-12 could be December, so it says so', () => {
    expect(at('end', 4)('2011-12')).toEqual({ value: undefined, message: saying('a month or a fiscal year') })
    expect(at('end', 4)('FY 2011-12').value).toBe('2012-03-31')
  })

  test('a year that is none and one that does not follow stay empty', () => {
    expect(at('end', 4)('2022-24').value).toBe(undefined)
    expect(at('end', 4)('2099-00').value).toBe('2100-03-31')
    expect(at('end', 4)('3022-23').value).toBe(undefined)
  })
})

describe('a quarter', () => {
  test.each([
    ['Q3 2025', '2025-07-01', '2025-09-30'],
    ['2025-Q1', '2025-01-01', '2025-03-31'],
    ['2025 Q4', '2025-10-01', '2025-12-31'],
    ['3Q25', '2025-07-01', '2025-09-30'],
    ['T2 2025', '2025-04-01', '2025-06-30'],
    ['2. Quartal 2025', '2025-04-01', '2025-06-30'],
    ['1er trimestre 2025', '2025-01-01', '2025-03-31'],
    ['Quarter 1 of 2024', '2024-01-01', '2024-03-31'],
  ])('%s is %s to %s', (text, start, end) => {
    expect([at('start', 1)(text).value, at('end', 1)(text).value]).toEqual([start, end])
  })

  test('of a fiscal year counts from its month', () => {
    expect(at('start', 4)('Q4 2022-23').value).toBe('2023-01-01')
    expect(at('end', 4)('Q4 FY2023').value).toBe('2023-03-31')
  })

  test('could be two where the fiscal year is another', () => {
    expect(at('end', 4)('Q4 2023')).toEqual({ value: undefined, message: saying('calendar year') })
  })
})

test('a month is its first or last day', () => {
  expect(at('start', 1)('March 2025').value).toBe('2025-03-01')
  expect(at('end', 1)('Feb-24').value).toBe('2024-02-29')
  expect(at('end', 1)('2024-02').value).toBe('2024-02-29')
  expect(at('end', 1)('2/2025').value).toBe('2025-02-28')
  expect(at('end', 1)('13/2025').value).toBe(undefined)
  expect(at('end', 1)('Smarch 2025').value).toBe(undefined)
})

test('each is told with the cell as it was written', () => {
  const plan = planOf(
    [
      ['Title', 'Start', 'End'],
      ['A', '2022-23', 'Q2 2024-25'],
      ['B', '2024-01-01', 'after Q2'],
    ],
    { fiscalYearStart: 4 },
  )
  expect(valuesOf(plan, 'start')).toEqual(['2022-04-01', '2024-01-01'])
  expect(valuesOf(plan, 'end')).toEqual(['2024-09-30'])
  expect(plan.rows.map((row) => row.warnings)).toEqual([
    [
      {
        field: 'start',
        message: 'The fiscal year 2022-23 was read as its first day, 2022-04-01.',
        original: '2022-23',
      },
      {
        field: 'end',
        message: 'The quarter Q2 2024-25 was read as its last day, 2024-09-30.',
        original: 'Q2 2024-25',
      },
    ],
    [{ field: 'end', message: saying('quarter'), original: 'after Q2' }],
  ])
})
