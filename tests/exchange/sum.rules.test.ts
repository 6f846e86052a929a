import { expect, test } from 'vitest'

import { convert, rateOn } from '#shared/exchange/convert.ts'
import type { ExchangeRate } from '#shared/exchange/exchange-rate.ts'
import { exchangeRateCreate } from '#shared/exchange/exchange-rate.ts'
import { sumMoney } from '#shared/exchange/sum.ts'

const rateOf = (currency: string, rate: string, rest: Partial<ExchangeRate> = {}): ExchangeRate => ({
  id: `${currency} ${rest.on ?? ''}`,
  currency,
  into: 'EUR',
  rate,
  on: '2026-11-01',
  version: 0,
  ...rest,
})

const today = '2026-11-22'

test.each([
  ['the day before it begins', '2026-10-31', undefined],
  ['its first day', '2026-11-01', '0.9'],
  ['the last day before the next', '2026-11-21', '0.9'],
  ['the first day of the next', '2026-11-22', '0.95'],
  ['any later day', '2027-06-01', '0.95'],
])('the rate that holds on %s', (_when, on, rate) => {
  const rates = [rateOf('USD', '0.95', { on: '2026-11-22' }), rateOf('USD', '0.9')]
  expect(rateOn(rates, { currency: 'USD', into: 'EUR', on })?.rate).toBe(rate)
})

test('a rate the other way round, or into another currency, says nothing', () => {
  const rates = [rateOf('EUR', '1.1', { into: 'USD' }), rateOf('USD', '0.8', { into: 'GBP' })]
  expect(rateOn(rates, { currency: 'USD', into: 'EUR', on: today })).toBeNull()
})

test.each([
  ['just below a half', 1, '0.49', 0],
  ['a half, away from zero', 1, '0.5', 1],
  ['just above a half', 1, '0.51', 1],
  ['a half below zero, away from it', -1, '0.5', -1],
  ['what binary fractions get wrong', 829, '1.005', 833],
  ['every digit of the rate', 100_000_000_000_000, '0.000000000001', 100],
  ['more than can be counted exactly', Number.MAX_SAFE_INTEGER, '2', null],
])('%s', (_what, minor, rate, expected) => {
  expect(convert(minor, rateOf('USD', rate))).toBe(expected)
})

test('currencies keep their own number of digits: 1,000 yen at 0.006 are 6 euros, 6 euros at 160.5 are 963 yen', () => {
  expect(convert(1_000, rateOf('JPY', '0.006'))).toBe(600)
  expect(convert(600, rateOf('EUR', '160.5', { into: 'JPY' }))).toBe(963)
  expect(convert(1_000, rateOf('KWD', '3'))).toBe(300)
})

const amounts = (currency: string, budget: number, spent = 0) => ({ currency, budget, spent })

test('money of one currency is added up without a rate, whether or not a currency was chosen', () => {
  const all = [amounts('USD', 5, 2), amounts('USD', 7, 1)]
  for (const into of [null, 'USD'])
    expect(sumMoney(all, { into, rates: [], today })).toEqual({
      state: 'summed',
      currency: 'USD',
      budget: 12,
      spent: 3,
      rates: [],
    })
})

test('money of several currencies is never added before somebody says in which', () => {
  const all = [amounts('USD', 5), amounts('EUR', 5)]
  expect(sumMoney(all, { into: null, rates: [rateOf('USD', '1')], today })).toEqual({
    state: 'no_currency',
    currencies: ['EUR', 'USD'],
  })
})

test('a missing rate leaves no sum at all, and says which are missing', () => {
  const all = [amounts('USD', 5), amounts('EUR', 5), amounts('JPY', 0, 3), amounts('GBP', 1)]
  const rates = [rateOf('GBP', '1.2'), rateOf('USD', '0.9', { on: '2026-11-23' })]
  expect(sumMoney(all, { into: 'EUR', rates, today })).toEqual({
    state: 'no_rate',
    into: 'EUR',
    missing: ['JPY', 'USD'],
  })
})

test('each currency is added in itself and rounded once; the rates used are named', () => {
  const all = [amounts('USD', 1, 1), amounts('USD', 1), amounts('EUR', 100, 50)]
  const used = rateOf('USD', '0.25')
  expect(sumMoney(all, { into: 'EUR', rates: [used], today })).toEqual({
    state: 'summed',
    currency: 'EUR',
    budget: 101,
    spent: 50,
    rates: [used],
  })
})

test('a currency without money needs no rate', () => {
  const all = [amounts('USD', 0, 0), amounts('EUR', 100)]
  expect(sumMoney(all, { into: 'EUR', rates: [], today })).toMatchObject({ state: 'summed', budget: 100 })
})

test('no money at all is no sum of 0', () => {
  expect(sumMoney([amounts('USD', 0)], { into: 'EUR', rates: [], today })).toEqual({ state: 'nothing' })
  expect(sumMoney([], { into: null, rates: [], today })).toEqual({ state: 'nothing' })
})

test.each([
  ['the sum', [amounts('EUR', Number.MAX_SAFE_INTEGER), amounts('USD', 1)], '1'],
  ['a part', [amounts('USD', Number.MAX_SAFE_INTEGER)], '2'],
])('%s may be more than can be counted exactly', (_what, all, rate) => {
  expect(sumMoney(all, { into: 'EUR', rates: [rateOf('USD', rate)], today })).toEqual({ state: 'too_large' })
})

test.each(['0', '0.000', '-1', '1,5', '1e3', '', '.5', '1.', '1234567890', '0.1234567890123'])(
  'the rate %j is refused',
  (rate) => {
    const read = exchangeRateCreate.safeParse({ currency: 'USD', into: 'EUR', rate, on: today })
    expect(read.error?.issues.map((one) => one.path)).toContainEqual(['rate'])
  },
)

test.each(['1', '0.9215', '0.000000000001', '999999999.999999999999'])(
  'the rate %j is taken as it is',
  (rate) => {
    expect(exchangeRateCreate.parse({ currency: 'usd', into: 'EUR', rate, on: today })).toEqual({
      currency: 'USD',
      into: 'EUR',
      rate,
      on: today,
    })
  },
)
