import { describe, expect, test } from 'vitest'
import { excelText, mostInCell } from '#server/xlsx/excel-text.ts'
import { moneyFormat } from '#server/export/xlsx/number-format.ts'
import { currencyCodes, currencyDigits } from '#shared/kernel/currency.ts'

test('money has the digits of its currency and a sign that no reader takes for a day', () => {
  expect(moneyFormat('EUR')).toBe('[$€]#,##0.00')
  expect(moneyFormat('JPY')).toBe('[$¥]#,##0')
  expect(moneyFormat('KWD')).toBe('[$KWD] #,##0.000')
  for (const code of currencyCodes) {
    const digits = currencyDigits(code)
    const decimals = digits === 0 ? '' : `\\.0{${digits}}`
    expect(moneyFormat(code)).toMatch(new RegExp(`^\\[\\$[^\\[\\]-]+\\] ?#,##0${decimals}$`))
  }
})

describe('text of a cell', () => {
  test.each([
    ['stays as it is', 'Title, with “signs” & <more>', 'Title, with “signs” & <more>'],
    ['that looks escaped stays what it is', '_x0041_', '_x005F_x0041_'],
    ['that no XML holds is escaped', 'a\u0001b\ufffdc\uffff', 'a_x0001_b_xFFFD_c_xFFFF_'],
    ['keeps lines and tabs', 'a\n\tb', 'a\n\tb'],
    ['that objects are called by is no name of one', 'constructor', '_x0063_onstructor'],
  ])('%s', (_, text, written) => {
    expect(excelText(text)).toBe(written)
  })

  test.each([mostInCell - 1, mostInCell, mostInCell + 1])('of %d letters fits its cell', (length) => {
    const written = excelText('x'.repeat(length))
    expect(written.length).toBe(Math.min(length, mostInCell))
    expect(written.endsWith(' … (cut)')).toBe(length > mostInCell)
  })

  test('is cut between signs, not inside one', () => {
    expect(excelText('😀'.repeat(20_000)).isWellFormed()).toBe(true)
  })
})
