import { describe, expect, test } from 'vitest'
import { parseXlsx } from '#server/import/parse-xlsx.ts'
import { scanXlsx } from '#server/import/scan-xlsx.ts'
import { makeXlsx, makeZip, workbookParts } from './make-xlsx.ts'
import type { Part } from './make-xlsx.ts'
import { fieldsOf, planOf, valuesOf } from './plan-of.ts'

const parse = async (bytes: Uint8Array) => (await parseXlsx(Buffer.from(bytes))).sheets
const header = ['Project', 'Budget', 'Start', 'End', 'Confidential', 'FTE']

describe('a workbook', () => {
  test('gives numbers as numbers, days as days, truths as words, formulas as their last value', async () => {
    const [sheet] = await parse(
      makeXlsx({
        Data: [
          header,
          ['A', 8.29, { day: 45_000 }, { day: 45_000.5 }, true, null],
          [
            { formula: 'A2&"x"', value: 'Ax' },
            { error: '#N/A' },
            '2026-01-01',
            null,
            false,
            0.30000000000000004,
          ],
        ],
      }),
    )
    expect(sheet).toEqual({
      name: 'Data',
      rows: [
        header,
        ['A', 8.29, '2023-03-15', '2023-03-15T12:00:00', 'TRUE', ''],
        ['Ax', '#N/A', '2026-01-01', '', 'FALSE', 0.30000000000000004],
      ],
    })
  })

  test('is planned from the sheet that holds the data, errors of formulas as warnings', async () => {
    const sheets = await parse(
      makeXlsx({
        'Read me': [['Projects of the network']],
        Projects: [
          ['Projects', null],
          [],
          header,
          ['A', 8.29, { day: 45_000 }, null, 'yes', 2.25],
          ['B', { error: '#REF!' }],
        ],
        Empty: [],
      }),
    )
    const plan = planOf(sheets)
    expect(plan.mapping).toMatchObject({ sheet: 'Projects', headerRow: 3 })
    expect(fieldsOf(plan)).toMatchObject({ Project: 'title', Budget: 'budget', FTE: 'fte' })
    expect(plan.rows[0]?.values).toEqual({
      title: 'A',
      budget: 829,
      start: '2023-03-15',
      confidential: true,
      fte: 2.25,
    })
    expect(plan.rows[1]?.warnings).toMatchObject([{ field: 'budget', original: '#REF!' }])
    expect(valuesOf(plan, 'budget')).toEqual([829])
  })

  test('keeps row numbers where rows are missing', async () => {
    const parts = workbookParts({ Data: [['Title'], ['A']] }).map((part) => ({
      ...part,
      content: String(part.content).replaceAll('"2"', '"7"').replaceAll('A2', 'A7'),
    }))
    expect(planOf(await parse(makeZip(parts))).rows.at(-1)).toMatchObject({ row: 7, verdict: 'create' })
  })

  test('without a row is refused', async () => {
    await expect(parse(makeXlsx({ Data: [] }))).rejects.toThrow('The file holds no rows.')
  })
})

describe('what is no workbook, or a hostile one, is refused before it is unpacked', () => {
  const good = workbookParts({ Data: [['Title'], ['A']] })
  const without = (name: string) => good.filter((part) => part.name !== name)
  const cases: [string, Part[], string][] = [
    [
      'a ZIP archive of something else',
      [{ name: 'a.txt', content: 'a' }],
      'ZIP archive without a spreadsheet',
    ],
    ['an OpenDocument file', [{ name: 'content.xml', content: '<a/>' }], 'OpenDocument'],
    ['a Word document', [{ name: 'word/document.xml', content: '<a/>' }], 'Word document'],
    ['a binary workbook', [{ name: 'xl/workbook.bin', content: 'a' }], '.xlsb'],
    ['an encrypted part', [...good, { name: 'xl/x.xml', content: 'a', encrypted: true }], 'password'],
    ['the same part twice', [...good, { name: 'xl/workbook.xml', content: '<a/>' }], 'same part twice'],
    [
      'a document type with entities',
      [...good, { name: 'xl/x.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }],
      'its own document type',
    ],
    [
      'a part that unpacks to two hundred times its size and more',
      [...good, { name: 'xl/x.xml', content: Buffer.alloc(20_000_000, 'a') }],
      'unpacks to far more',
    ],
    [
      'a part that claims to be small and is not',
      [...good, { name: 'xl/x.xml', content: Buffer.alloc(20_000_000, 'a'), claims: 100 }],
      'damaged',
    ],
    [
      'too many parts',
      Array.from({ length: 4_001 }, (_, n) => ({ name: `x${n}.txt`, content: '' })),
      'too many parts',
    ],
  ]
  test.each(cases)('%s', async (_what, parts, sentence) => {
    await expect(scanXlsx(Buffer.from(makeZip(parts)))).rejects.toThrow(sentence)
  })

  test('a truncated archive', async () => {
    const whole = makeZip(good)
    await expect(scanXlsx(Buffer.from(whole.slice(0, whole.length - 30)))).rejects.toThrow(
      'damaged or incomplete',
    )
  })

  test('a workbook that names a sheet it does not hold', async () => {
    await expect(parse(makeZip(without('xl/worksheets/sheet1.xml')))).rejects.toThrow('cannot be read')
  })
})
