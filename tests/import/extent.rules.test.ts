import { describe, expect, test } from 'vitest'

import { limits } from '#server/import/parsed-file.ts'
import { SheetExtent } from '#server/import/sheet-extent.ts'
import { refuseLongText } from '#server/import/text-extent.ts'

/** Feeds a sheet in chunks of so many bytes. */
const look = (sheet: string, chunk = 64 * 1024) => {
  const extent = new SheetExtent()
  const bytes = Buffer.from(sheet.padEnd(sheet.length + 600))
  for (let at = 0; at < bytes.length; at += chunk) extent.add(bytes.subarray(at, at + chunk))
}
const cell = (address: string) => `<row><c r="${address}"><v>1</v></c></row>`

describe('how far a sheet reaches is known before it is read', () => {
  test.each([
    ['rows below', `A${limits.rows - 1}`, null],
    ['rows at', `A${limits.rows}`, null],
    ['rows above', `A${limits.rows + 1}`, 'more than 200000 rows'],
    ['columns at', 'ALL1', null],
    ['columns above', 'ALM1', 'more than 1000 columns'],
    ['the last column there is', 'XFD1', 'more than 1000 columns'],
  ])('%s the limit', (_what, address, sentence) => {
    const looking = () => look(cell(address))
    if (sentence === null) expect(looking).not.toThrow()
    else expect(looking).toThrow(sentence)
  })

  test('a cell far to the right and another far below would make a sheet of all that lies between', () => {
    expect(() => look(cell('A150000') + cell('AG1'))).not.toThrow()
    expect(() => look(cell('A150000') + cell('AH1'))).toThrow('more cells')
  })

  test('cells without an address count one by one, also where a chunk cuts them', () => {
    const row = `<row>${'<c/>'.repeat(999)}</row>`
    expect(() => look(row.repeat(5_000))).not.toThrow()
    expect(() => look(row.repeat(5_001), 1_021)).toThrow('more cells')
  })

  test('tags that only begin alike are none', () => {
    expect(() => look('<cols r="A999999"/><rowBreaks r="A999999"/>')).not.toThrow()
  })
})

describe('how long a text is is known before it is cut into cells', () => {
  test('columns at the limit and above', () => {
    expect(() => refuseLongText(','.repeat(limits.columns - 1), ',')).not.toThrow()
    expect(() => refuseLongText(','.repeat(limits.columns), ',')).toThrow('more than 1000 columns')
  })

  test('rows at the limit, with or without a line end after the last, and above', () => {
    expect(() => refuseLongText('a\n'.repeat(limits.rows), ',')).not.toThrow()
    expect(() => refuseLongText('a\n'.repeat(limits.rows + 1), ',')).toThrow('more than 200000 rows')
  })

  test('cells above the limit', () => {
    const row = `${';'.repeat(99)}\n`
    expect(() => refuseLongText(row.repeat(50_000), ';')).not.toThrow()
    expect(() => refuseLongText(row.repeat(60_000), ';')).toThrow('more cells')
  })

  test('signs within quotation marks end neither cells nor rows', () => {
    expect(() => refuseLongText(`"${',\n'.repeat(300_000)}",b`, ',')).not.toThrow()
  })
})
