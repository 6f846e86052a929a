import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDecimal, readMoney, writeMoney } from '#shared/initiative/typed-money.ts'

const read = (text: string, currency = 'EUR') => {
  const found = readMoney(text, currency)
  return found.ok ? found.value : found.message
}

describe('money as people type it', () => {
  test.each([
    ['8.29', 829],
    ['8,29', 829],
    ['1,250,000', 125_000_000],
    ['1 250 000.50', 125_000_050],
    ['1.250.000', 125_000_000],
    ['1.250.000,5', 125_000_050],
    ["1'250'000", 125_000_000],
    ['€ 12', 1200],
    ['12 EUR', 1200],
    ['eur 12', 1200],
    ['.5', 50],
    ['1.2M', 120_000_000],
    ['1.234567m', 123_456_700],
    ['19.8 bn', 1_980_000_000_000],
    ['3k', 300_000],
    ['0', 0],
  ])('%s is %i', (typed, minor) => {
    expect(read(typed)).toBe(minor)
  })

  test('as many decimals as the currency has are read, one more is refused because it could be thousands', () => {
    expect(read('1.2', 'JPY')).toBe('JPY has no decimals.')
    expect(read('1,234', 'JPY')).toBe(1234)
    expect(read('1.23')).toBe(123)
    expect(read('1.234')).toBe('EUR has 2 decimals; separate thousands with a comma or a space.')
    expect(read('1.234', 'BHD')).toBe(1234)
  })

  test('what is no amount, is negative or cannot be kept exactly is refused', () => {
    expect(read('twelve')).toBe('“twelve” is no amount of money.')
    expect(read('1,2,3')).toBe('“1,2,3” is no amount of money.')
    expect(read('12 USD')).toBe('“12 USD” is no amount of money.')
    expect(read('')).toBe('“” is no amount of money.')
    expect(read('-5')).toBe('Money cannot be negative.')
    expect(read('90071992547409.91')).toBe(9_007_199_254_740_991)
    expect(read('90071992547409.92')).toBe('That is more money than can be kept exactly.')
  })

  test('what an editor shows is read back as it was, in every kind of currency', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom('EUR', 'JPY', 'BHD', 'CLF'), (minor, currency) => {
        expect(readMoney(writeMoney(minor, currency), currency)).toEqual({ ok: true, value: minor })
      }),
    )
  })
})

test('an editor shows money in groups of three, without needless zeros', () => {
  expect(writeMoney(900_000_000, 'EUR')).toBe('9,000,000')
  expect(writeMoney(829, 'EUR')).toBe('8.29')
  expect(writeMoney(100_050, 'EUR')).toBe('1,000.50')
  expect(writeMoney(999, 'JPY')).toBe('999')
  expect(writeMoney(1000, 'JPY')).toBe('1,000')
})

test('a plain decimal is left as it is, and what is none gives null', () => {
  expect(plainDecimal('12.5')).toBe('12.5')
  expect(plainDecimal('12,5')).toBe('12.5')
  expect(plainDecimal('12,345')).toBe('12345')
  expect(plainDecimal('12,3456')).toBeNull()
})
