import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neutralise, restore } from '#shared/export/formula.ts'

describe('a cell that a spreadsheet would run', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠x'])(
    'begins with an apostrophe: %j',
    (text) => {
      expect(neutralise(text)).toBe(`'${text}`)
      expect(restore(neutralise(text))).toBe(text)
    },
  )

  test.each(['', 'Member app', '8.29', "'tis the season", 'a=b', "'", '5-year plan'])(
    'is told from ordinary text: %j stays as it is',
    (text) => {
      expect(neutralise(text)).toBe(text)
      expect(restore(text)).toBe(text)
    },
  )

  test('keeps the apostrophes that somebody wrote before a formula', () => {
    expect(neutralise("'=1")).toBe("''=1")
    expect(restore("''=1")).toBe("'=1")
  })

  test('comes back as it was, whatever the text', () => {
    const risky = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', ' ', '1') })
    fc.assert(
      fc.property(fc.oneof(risky, fc.string({ unit: 'binary' })), (text) => {
        expect(restore(neutralise(text))).toBe(text)
        expect(neutralise(text)).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
    )
  })
})
