import { describe, expect, test } from 'vitest'
import { decimalMarkOfColumn, decimalMarkOfMoney } from '#shared/import/number-marks.ts'
import { readCount, readMoney } from '#shared/import/read-money.ts'
import type { Cell } from '#shared/import/table.ts'
import { planOf, saying } from './plan-of.ts'

/** Reads a whole column of money: what each cell is worth in minor units, or why it stays empty. */
const money = (cells: readonly Cell[], { currency = 'EUR', scale = 1 } = {}) => {
  const mark = decimalMarkOfMoney(cells, { sheetMark: null, scale })
  return cells.map((cell) => {
    const { value, message } = readMoney(cell, { currency, scale, mark, foreign: null })
    return value ?? message
  })
}

describe('money', () => {
  test.each([
    ['$6,279,429', 'CAD', 627_942_900],
    ['£2,013.02', 'GBP', 201_302],
    ['8.29', 'EUR', 829],
    ['0.005', 'EUR', 1],
    ['0.0049', 'EUR', 0],
    ['68196721,31', 'EUR', 6_819_672_131],
    ['114.000.000', 'EUR', 11_400_000_000],
    ['1.234,56 €', 'EUR', 123_456],
    ["1'234'567.50", 'CHF', 123_456_750],
    ['1 234 567,89', 'EUR', 123_456_789],
    ['1\u00a0234\u202f567,89', 'EUR', 123_456_789],
    ['12,34,567.00', 'INR', 123_456_700],
    ['USD 5,000.00', 'USD', 500_000],
    ['5000 kr', 'SEK', 500_000],
    ['US$ 12', 'USD', 1_200],
    ['£2.5m', 'GBP', 250_000_000],
    ['3.25 million', 'EUR', 325_000_000],
    ['1.5 bn', 'EUR', 150_000_000_000],
    ['12k', 'EUR', 1_200_000],
    ['5', 'JPY', 5],
    ['5.1234', 'KWD', 5_123],
    ['0', 'EUR', 0],
    ['+7', 'EUR', 700],
  ])('%s in %s is %d minor units', (cell, currency, minor) => {
    expect(money([cell], { currency })).toEqual([minor])
  })

  test('a number that a spreadsheet stored as one needs no guessing', () => {
    expect(money([1234.5, 8.29, 0.001, 1_234_567, 1e-7])).toEqual([123_450, 829, 0, 123_456_700, 0])
  })

  test.each([
    'Exempt under Section 43 – Commercial interests',
    'Low: 304.64, Mid: 331.47, High: 331.47',
    '13%',
    'Inf',
    'NA',
    '-',
    '#N/A',
    '1.2.3',
    '12,34.5',
    '5 (est.)',
    '(5',
    '5-3',
    '--5',
    '£5 $',
    '2022-23',
    '99999999999999999',
  ])('%s is no amount, and never 0', (cell) => {
    expect(money([cell], { currency: 'GBP' })).toEqual([expect.any(String)])
  })

  test.each(['-$2,595', '(2,595)', '2,595-', '−1'])('%s is negative, which money here cannot be', (cell) => {
    expect(money([cell, '1,000,000'], { currency: 'USD' })[0]).toBe('Money here cannot be negative.')
  })

  test('a blank cell says nothing and needs no warning', () => {
    expect(readMoney(' \u00a0', { currency: 'EUR', scale: 1, mark: null, foreign: null })).toEqual({
      value: undefined,
      message: null,
    })
  })

  test('the scale multiplies exactly', () => {
    expect(money(['558', '1443.7', '0.01', '535,604.06'], { currency: 'GBP', scale: 1_000_000 })).toEqual([
      55_800_000_000, 144_370_000_000, 1_000_000, 53_560_406_000_000,
    ])
  })

  test('a scale in the header and one in the cell may mean it twice: the cell stays empty', () => {
    expect(money(['£5m'], { currency: 'GBP', scale: 1_000_000 })).toEqual([expect.stringContaining('twice')])
  })

  test('$ fits any dollar, and nothing else', () => {
    expect(money(['$5'], { currency: 'CAD' })).toEqual([500])
    expect(money(['$5'], { currency: 'EUR' })).toEqual(['This is in dollars; the portfolio counts in EUR.'])
    expect(money(['£5'], { currency: 'CAD' })).toEqual(['This is in pounds; the portfolio counts in CAD.'])
    expect(money(['US$5'], { currency: 'CAD' })).toEqual(['This is in USD; the portfolio counts in CAD.'])
  })
})

describe('thousands and decimals', () => {
  test('are told by the whole column: 1.234 is a thousand beside 1.234,56', () => {
    expect(money(['1.234', '1.234,56'])).toEqual([123_400, 123_456])
  })

  test('and one and a bit beside 12.5', () => {
    expect(money(['1.234', '12.5'])).toEqual([123, 1_250])
  })

  test('beside numbers without a mark, a round number with one is thousands', () => {
    expect(money(['1,500', '250'], { scale: 1_000 })).toEqual([150_000_000, 25_000_000])
    expect(money(['1.500', '250'])).toEqual([150_000, 25_000])
    expect(money(['1.505', '250'])[0]).toContain('thousands or decimals')
  })

  test('money that is worth what it says is not written with three decimals after a comma', () => {
    expect(money(['1,234', '950,000'])).toEqual([123_400, 95_000_000])
    expect(money(['1,234'], { scale: 1_000_000 })[0]).toContain('thousands or decimals')
    expect(money(['1.234'])[0]).toContain('thousands or decimals')
  })

  test('a person may say what the marks mean', () => {
    const read = (decimalMark: '.' | ',') =>
      planOf(
        [
          ['Title', 'Budget'],
          ['A', '1.234'],
        ],
        { patch: { columns: [{ index: 1, decimalMark }] } },
      ).totals.budget
    expect([read('.'), read(',')]).toEqual([123, 123_400])
  })

  test('when nothing tells, the cell stays empty and says why', () => {
    expect(money(['1.234', '950,000', '17'])).toEqual([
      expect.stringContaining('could be thousands or decimals'),
      expect.stringContaining('could be thousands or decimals'),
      1_700,
    ])
  })

  test('when the column disagrees, cells that speak for themselves are read', () => {
    expect(money(['1.234,56', '1,234.56', '1.234'])).toEqual([123_456, 123_456, expect.any(String)])
  })

  test('marks out of place make no number', () => {
    const read = readMoney('1,23', { currency: 'EUR', scale: 1, mark: '.', foreign: null })
    expect(read).toEqual({ value: undefined, message: 'The marks between its digits do not make a number.' })
  })

  test.each([
    [['1,234,567'], '.'],
    [['0.125'], '.'],
    [['1234.567'], '.'],
    [['12,5'], ','],
    [["1'000.5"], '.'],
    [['Low: 1,5', '12,5%', 'about 3.5 per year', '2022-23', '1/2,5'], null],
    [[1.5, 2.25], null],
    [['1.5', '1,5'], 'mixed'],
  ])('%j tells %s', (cells, mark) => {
    expect(decimalMarkOfColumn(cells)).toBe(mark)
  })
})

describe('staff and scores', () => {
  const staff = (cell: Cell) => readCount(cell, { mark: '.', kind: 'number' })
  const score = (cell: Cell) => readCount(cell, { mark: '.', kind: 'score' })

  test('staff has two decimals, and a third is told', () => {
    expect(staff('2.25')).toEqual({ value: 2.25, message: null })
    expect(staff('2.333')).toEqual({ value: 2.33, message: 'Staff has two decimals: read as 2.33.' })
    expect(staff(' ')).toEqual({ value: undefined, message: null })
  })

  test.each(['-1', 'several', '$5', '2000000', '99999999999999999999'])('%s is no staff', (cell) => {
    expect(staff(cell)).toEqual({ value: undefined, message: saying() })
  })

  test('a score is a whole number from 1 to 5', () => {
    expect(['0', '1', '5', '6'].map((cell) => score(cell).value)).toEqual([undefined, 1, 5, undefined])
    expect(score(3).value).toBe(3)
    expect(score('3.0').value).toBe(3)
    expect(score('2.5').value).toBeUndefined()
  })
})
