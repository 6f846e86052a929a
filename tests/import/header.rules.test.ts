import { describe, expect, test } from 'vitest'
import { cleanText, decodeEntities, normaliseHeader } from '#shared/import/clean.ts'
import { currencyFits, currencyOfHeader } from '#shared/import/currency-mark.ts'
import { scaleOfHeader } from '#shared/import/header-unit.ts'
import { columnLetters } from '#shared/import/table.ts'

test.each([
  ['totalBudget', 'total budget'],
  ['Total_Budget:', 'total budget'],
  ['\ufeffTOTAL\u00a0 BUDGET', 'total budget'],
  ['GMPP ID', 'gmpp id'],
  ['Cost (£m)', 'cost ( m)'],
  ['R&amp;D Budget', 'r d budget'],
  ['Dépenses', 'depenses'],
])('the header %j is compared as “%s”', (header, words) => {
  expect(normaliseHeader(header)).toBe(words)
})

test.each([
  ['Whole Life Cost (£m)', 1_000_000],
  ['Budget £m', 1_000_000],
  ['Budget (m)', 1_000_000],
  ['Cost, USD millions', 1_000_000],
  ['Budget in Mio. EUR', 1_000_000],
  ['Coût (M€)', 1_000_000],
  ['Budget ($ mn)', 1_000_000],
  ['Budget MEUR', 1_000_000],
  ['Cost $bn', 1_000_000_000],
  ['Budget Mrd. €', 1_000_000_000],
  ["Cost ($'000)", 1_000],
  ['Cost $000s', 1_000],
  ['Budget (k€)', 1_000],
  ['Budget TEUR', 1_000],
  ['Budget, in thousands', 1_000],
  ['Budget', 1],
  ['Market budget', 1],
  ['Budget over 1,000', 1],
  ['Programme cost (gross)', 1],
])('a number under “%s” is worth %d', (header, scale) => {
  expect(scaleOfHeader(header)).toBe(scale)
})

test.each([
  ['Whole Life Cost (£m)', '£'],
  ['Budget (CAD)', 'CAD'],
  ['Budget [in EUR]', 'EUR'],
  ['Cost USD', 'USD'],
  ['Cost US$', 'USD'],
  ['Coût (M€)', 'EUR'],
  ['Cost ($000)', '$'],
  ['Budget mkr', null],
  ['Budget kr', 'kr'],
  ['TOTAL COST ALL', null],
  ['Budget (TRY)', 'TRY'],
  ['Total cost', null],
  ['projectCADence', null],
])('the header “%s” names the currency %s', (header, currency) => {
  expect(currencyOfHeader(header)).toBe(currency)
})

test('a shared mark fits each currency that uses it', () => {
  expect(['CAD', 'USD', 'AUD', 'EUR', 'GBP'].filter((one) => currencyFits('$', one))).toEqual([
    'CAD',
    'USD',
    'AUD',
  ])
  expect(currencyFits('£', 'GBP')).toBe(true)
  expect(currencyFits('EUR', 'EUR')).toBe(true)
  expect(currencyFits('EUR', 'USD')).toBe(false)
})

describe('clean text', () => {
  test('loses what nobody sees and keeps what somebody wrote', () => {
    expect(cleanText('\ufeff Mo\u200bbile\u00a0pay\u0000\r\nfirst\rsecond \t')).toBe(
      'Mobile pay\nfirst\nsecond',
    )
    expect(cleanText('half \ud800 pair')).toBe('half \ufffd pair')
    expect(cleanText('')).toBe('')
    expect(cleanText(' a  b ')).toBe('a  b')
  })

  test('entities become the characters they stand for, unknown ones stay', () => {
    expect(decodeEntities('R&amp;D &#39;a&#39; &#x20AC; &nope; &#55296; 5 & 6')).toBe(
      "R&D 'a' € &nope; &#55296; 5 & 6",
    )
  })
})

test('columns are called as spreadsheets call them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
