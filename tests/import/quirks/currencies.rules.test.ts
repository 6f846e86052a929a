import { describe, expect, test } from 'vitest'
import { proposeCurrency } from '#shared/import/currency-words.ts'
import { readingToKeep } from '#shared/import/saved-mapping.ts'
import { fieldsOf, planOf, saying, valuesOf } from '../plan-of.ts'

const file = [
  ['Title', 'Budget', 'Spent', 'Currency'],
  ['A', '1,500.00', '10', 'EUR'],
  ['B', '2,000.50', '', 'usd'],
  ['C', '300', '5', '£'],
  ['D', '', '', 'CHF'],
  ['E', '40', '1', ''],
  ['F', '50', '', 'Taler'],
]
const day = '2026-11-20'
const rates = { USD: { rate: 0.92, day }, GBP: { rate: 1.2, day } }
const given = (columns: object) => ({ patch: { columns: [{ index: 3, ...columns }] } })

describe('a column that says the currency of each row’s money', () => {
  test.each([
    'Currency',
    'currency code',
    'Ccy',
    'Devise',
    'Monnaie',
    'Währung',
    'Moneda',
    'Divisa',
    'Código de moneda',
    'Valuta',
    'Codice valuta',
  ])('is known by its header: %s', (header) => {
    const rows = [
      ['Title', 'Budget', header],
      ['A', '1', 'EUR'],
      ['B', '2', '€'],
    ]
    expect(fieldsOf(planOf(rows))).toEqual({ Title: 'title', Budget: 'budget', [header]: 'currency' })
  })

  test.each([
    ['EUR', 'EUR'],
    ['eur', 'EUR'],
    ['€', 'EUR'],
    ['US$', 'USD'],
    ['Euro (EUR)', 'EUR'],
    ['CHF – Schweizer Franken', 'CHF'],
    ['livre sterling', 'GBP'],
    ['Kč', 'CZK'],
    ['$', null],
    ['dollars', null],
    ['EUR/USD', null],
    ['Taler', null],
  ])('%s is %s for a portfolio in euros', (word, code) => {
    expect(proposeCurrency(word, 'EUR')).toBe(code)
  })

  test.each(['USD', 'CAD', 'AUD'])('$ and “dollars” are %s where the portfolio counts in it', (portfolio) => {
    expect(proposeCurrency('$', portfolio)).toBe(portfolio)
    expect(proposeCurrency('Dollars', portfolio)).toBe(portfolio)
    expect(proposeCurrency('A$', portfolio)).toBe('AUD')
  })

  test('without words for currencies is none, whatever its header', () => {
    const rows = [
      ['Title', 'Budget', 'Currency'],
      ['A', '1', 'soft'],
      ['B', '2', 'hard'],
    ]
    expect(fieldsOf(planOf(rows))).toEqual({ Title: 'title', Budget: 'budget' })
  })
})

describe('money by its row’s currency', () => {
  test('in the portfolio’s is read; in others it is an error that names them, until each has a rate', () => {
    const plan = planOf(file, given({ values: { '£': 'GBP' } }))
    expect(plan.errors).toEqual([
      { column: 'Currency', message: saying('Some rows are in USD and GBP, the portfolio counts in EUR.') },
    ])
    expect(valuesOf(plan, 'budget')).toEqual([150_000])
    expect(plan.rows[1]?.warnings).toEqual([
      { field: 'budget', message: saying('in USD, and no rate'), original: '2,000.50' },
    ])
  })

  test('is turned by the rate of its currency, exactly', () => {
    const plan = planOf(file, given({ values: { '£': 'GBP' }, rates }))
    expect(plan.errors).toEqual([])
    expect(valuesOf(plan, 'budget')).toEqual([150_000, 184_046, 36_000])
    expect(valuesOf(plan, 'spent')).toEqual([1_000, 600])
  })

  test('stays empty with a warning where the row says none, or none that is known', () => {
    const plan = planOf(file, given({ rates }))
    const messages = plan.rows.slice(4).map((row) => row.warnings.map((one) => one.message))
    expect(messages).toEqual([
      [saying('does not say which currency'), saying('does not say which currency')],
      [saying('“Taler” is no currency known here')],
    ])
    expect(plan.questions).toEqual([
      { column: 'Currency', message: saying('“£”, “Taler” have no meaning here yet: amounts in their rows') },
    ])
  })

  test('that says another currency itself stays empty: one of the two is wrong', () => {
    const plan = planOf([
      ['Title', 'Budget', 'Currency'],
      ['A', '€ 1,500', 'EUR'],
      ['B', 'US$ 7', 'EUR'],
      ['C', '8', 'EUR'],
    ])
    expect(valuesOf(plan, 'budget')).toEqual([150_000, 800])
    expect(plan.rows[1]?.warnings).toEqual([
      { field: 'budget', message: 'This says USD, and its row EUR.', original: 'US$ 7' },
    ])
  })

  test('is in the currency of its own header where that names one', () => {
    const plan = planOf([
      ['Title', 'Budget (EUR)', 'Spent', 'Currency'],
      ['A', '100', '10', 'EUR'],
      ['B', '200', '20', 'USD'],
    ])
    expect(valuesOf(plan, 'budget')).toEqual([10_000, 20_000])
    expect(valuesOf(plan, 'spent')).toEqual([1_000])
  })

  test('is the portfolio’s once the column of currencies is left out', () => {
    const plan = planOf(file, given({ field: null }))
    expect(plan.errors).toEqual([])
    expect(valuesOf(plan, 'budget')).toEqual([150_000, 200_050, 30_000, 4_000, 5_000])
  })

  test('a currency without an amount needs no rate', () => {
    const plan = planOf(file, given({ values: { CHF: 'CHF', '£': null }, rates: { USD: rates.USD } }))
    expect(plan.errors).toEqual([])
  })
})

describe('rates of currencies', () => {
  test('are given one by one and taken away; words and codes that are none are refused', () => {
    const known = planOf(file, given({ rates: { USD: rates.USD } })).mapping
    expect(known.columns[3]?.rates).toEqual({ USD: rates.USD })
    expect(planOf(file, given({ rates: { ...rates, USD: null } })).mapping.columns[3]?.rates).toEqual({
      GBP: rates.GBP,
    })
    expect(() => planOf(file, given({ rates: { taler: rates.USD } }))).toThrow('columns.0.rates.taler')
    expect(() => planOf(file, given({ values: { '£': 'pounds' } }))).toThrow('columns.0.values.£')
  })

  test('are not kept for the next file: they hold for their day', () => {
    const { mapping } = planOf(file, given({ rates }))
    const kept = readingToKeep(mapping).columns[3]
    expect(kept).toMatchObject({ field: 'currency', values: { EUR: 'EUR', usd: 'USD' } })
    expect(kept).not.toHaveProperty('rates')
  })
})
