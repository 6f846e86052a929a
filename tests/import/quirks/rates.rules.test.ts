import { describe, expect, test } from 'vitest'
import { minorFromDecimal } from '#shared/kernel/money.ts'
import { planOf, saying, valuesOf } from '../plan-of.ts'

const file = [
  ['Title', 'Budget (£m)', 'Spent (USD)'],
  ['A', '1.5', '1,000.00'],
  ['B', '0.25', '€ 7'],
  ['C', 'US$ 3', 'CHF 5'],
]
const rates = {
  columns: [
    { index: 1, currency: 'GBP', rate: { rate: 1.1734, day: '2026-11-20' } },
    { index: 2, rate: { rate: 0.92, day: '2026-11-20' } },
  ],
}

describe('money in other currencies', () => {
  test('is an error in each column until its rate is given', () => {
    const plan = planOf(file)
    expect(plan.errors).toEqual([
      { column: 'Budget (£m)', message: saying('in pounds, the portfolio in EUR') },
      { column: 'Spent (USD)', message: saying('in USD, the portfolio in EUR') },
    ])
    expect(valuesOf(plan, 'budget')).toEqual([])
  })

  test('is turned by the rate of its column, exactly, half away from zero', () => {
    const plan = planOf(file, { patch: rates })
    expect(plan.errors).toEqual([])
    expect(valuesOf(plan, 'budget')).toEqual([176_010_000, 29_335_000])
    // what is in the portfolio's own currency is not turned; what is in a third one stays empty
    expect(valuesOf(plan, 'spent')).toEqual([92_000, 700])
    expect(plan.rows[2]?.warnings).toEqual([
      { field: 'budget', message: saying('the rate is for GBP'), original: 'US$ 3' },
      { field: 'spent', message: saying('the rate is for USD'), original: 'CHF 5' },
    ])
    expect(plan.mapping.columns[1]?.rate).toEqual({ rate: 1.1734, day: '2026-11-20' })
  })

  test('digits are those of the portfolio’s currency', () => {
    expect(minorFromDecimal('100', { digits: 0, rate: 163.456 })).toBe(16_346)
    expect(minorFromDecimal('8.29', { digits: 2, rate: 0.1 })).toBe(83)
    expect(minorFromDecimal('0.05', { digits: 1, rate: 1 })).toBe(1)
  })

  test('a rate that has nothing to turn is an error', () => {
    const rate = { rate: 2, day: '2026-01-01' }
    const given = (currency: string | null) =>
      planOf(
        [
          ['Title', 'Budget'],
          ['A', '1'],
        ],
        { patch: { columns: [{ index: 1, currency, rate }] } },
      ).errors
    expect(given(null)).toEqual([{ column: 'Budget', message: 'Say which currency its rate is for.' }])
    expect(given('EUR')).toEqual([{ column: 'Budget', message: saying('needs no rate') }])
    expect(given('USD')).toEqual([])
  })
})
