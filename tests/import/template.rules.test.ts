import { promisify } from 'node:util'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { fromBuffer } from 'yauzl'
import type { Options, ZipFile } from 'yauzl'

import { parseXlsx } from '#server/import/parse-xlsx.ts'
import { templateXlsx } from '#server/import/template-xlsx.ts'
import { templateColumns } from '#shared/import/template.ts'
import { makeField } from '#tests/support/make.ts'
import { fieldsOf, planOf } from './plan-of.ts'

const region = makeField({ name: 'Region', kind: 'choice', choices: ['North', 'South & <East>'] })
const columns = templateColumns({
  currency: 'EUR',
  fields: [region],
  units: ['Retail', '=cmd|calc'],
  people: ['Ana Díaz'],
})
const open = promisify<Buffer, Options, ZipFile>(fromBuffer)

/** The first sheet as a spreadsheet program reads it. */
async function firstSheetXml(file: Buffer): Promise<string> {
  const zip = await open(file, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === 'xl/worksheets/sheet1.xml') return text(await zip.openReadStreamPromise(entry))
  }
  throw new Error('there is no first sheet')
}

describe('the template of a portfolio', () => {
  test('has a column for each field that people write, its own ones last, money with its currency', () => {
    const headers = columns.map((one) => one.header)
    expect(headers.slice(0, 3)).toEqual(['Title', 'External id', 'Summary'])
    expect(headers).toContain('Budget (EUR)')
    expect(headers.at(-1)).toBe('Region')
    expect(new Set(headers).size).toBe(headers.length)
  })

  test('offers the words of choices, and units and people as proposals', () => {
    const of = (header: string) => columns.find((one) => one.header === header)
    expect(of('Region')).toMatchObject({ words: ['North', 'South & <East>'], isStrict: true })
    expect(of('Stage')?.words).toContain('Active')
    expect(of('Unit')).toMatchObject({ words: ['Retail', '=cmd|calc'], isStrict: false })
    expect(of('Owner')).toMatchObject({ words: ['Ana Díaz'], isStrict: false })
    expect(of('Title')).toMatchObject({ words: [], isStrict: false })
  })

  test('is read again without being told anything: a row filled in becomes an initiative', async () => {
    const { sheets } = await parseXlsx(await templateXlsx(columns))
    expect(sheets.map((one) => one.name)).toEqual(['Initiatives', 'Fields', 'Words'])
    const written: Record<string, string | number> = {
      Title: 'Member app',
      'What it is for': 'Drives a strategy',
      Area: 'Customer engagement',
      Stage: 'Approved',
      Unit: 'Retail',
      'Budget (EUR)': 1500.5,
      Start: '2027-01-31',
      Value: 4,
      Confidential: 'No',
    }
    const filled = sheets.map((sheet) =>
      sheet.name === 'Initiatives'
        ? { ...sheet, rows: [...sheet.rows, columns.map(({ header }) => written[header] ?? '')] }
        : sheet,
    )
    const plan = planOf(filled)
    expect(Object.keys(fieldsOf(plan))).toEqual(expect.arrayContaining(Object.keys(written)))
    expect(plan.errors).toEqual([])
    expect(plan.rows).toMatchObject([
      {
        verdict: 'create',
        warnings: [],
        values: {
          title: 'Member app',
          role: 'drives',
          area: 'customer_engagement',
          stage: 'approved',
          unit: 'Retail',
          budget: 150_050,
          start: '2027-01-31',
          value: 4,
          confidential: false,
        },
      },
    ])
  })

  test('lists the words for a spreadsheet program, after the cells and before the page set-up', async () => {
    const xml = await firstSheetXml(await templateXlsx(columns))
    const lists = [...xml.matchAll(/<dataValidation type="list"[^>]*sqref="([A-Z]+)2:[A-Z]+5001"/g)]
    const listed = columns.filter((one) => one.words.length > 0)
    expect(lists).toHaveLength(listed.length)
    expect(xml).toContain(`<dataValidations count="${(xml.match(/<dataValidation /g) ?? []).length}">`)
    expect(xml.indexOf('<dataValidations')).toBeGreaterThan(xml.indexOf('</sheetData>'))
    expect(xml).toMatch(/type="whole" operator="between"[^>]*><formula1>1<\/formula1><formula2>5<\/formula2>/)
  })

  test('holds a name that begins like a formula as text', async () => {
    const { sheets } = await parseXlsx(await templateXlsx(columns))
    const words = sheets.find((one) => one.name === 'Words')
    expect(words?.rows.flat()).toContain('=cmd|calc')
  })
})
