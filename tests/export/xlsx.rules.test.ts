import validate, { ready } from '@ooxml-tools/validate'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { exportSection } from '#shared/export/choice.ts'
import { materialOf } from '#shared/export/material.ts'
import { assess } from '#shared/finding/assess.ts'
import { classWords } from '#shared/focus/focus.words.ts'
import { initiativeClass } from '#shared/initiative/vocabulary.ts'
import { elements } from '#tests/support/read-xml.ts'
import { readXlsx, rowsBelow } from '#tests/support/read-xlsx.ts'
import type { ReadCell, ReadXlsx } from '#tests/support/read-xlsx.ts'
import {
  makeDecision,
  makeField,
  makeGate,
  makeInitiative,
  makeLink,
  makeSnapshot,
  makeUnit,
} from '#tests/support/make.ts'

import { made } from './made.ts'

const unit = makeUnit({ name: 'Retail' })
const core = makeInitiative({
  id: 'core',
  key: 'TP-1',
  title: '=cmd|’ /C calc’!A0',
  role: 'drives',
  area: 'customer_engagement',
  budget: 1_000_05,
  spent: 33,
  start: '2026-01-31',
  end: '2027-06-30',
  fte: 2.25,
  value: 4,
  unit: { id: unit.id, name: unit.name },
  tags: ['a,b', 'c;d'],
  custom: { region: 'North', saving: 5 },
})
const other = makeInitiative({
  id: 'other',
  key: 'TP-2',
  role: 'drives',
  area: 'digitized_solutions',
  budget: 500_00,
})
const gone = makeInitiative({ key: 'TP-3', title: 'Gone', archivedAt: '2026-01-01T00:00:00Z' })
const parts = {
  portfolio: { name: 'Care & more', accent: '#aa3300' },
  initiatives: [core, other, gone],
  units: [unit],
  fields: [
    makeField({ id: 'region', name: 'Region', kind: 'choice', choices: ['North', 'South'] }),
    makeField({ id: 'saving', name: 'Saving', kind: 'money' }),
  ],
  links: [makeLink({ from: 'other', to: 'core' })],
  gates: [makeGate({ initiative: 'core', name: 'Go on', due: '2026-12-31' })],
  hidden: 2,
}
const snapshot = makeSnapshot(parts)
const all = materialOf(snapshot)

const sheet = (read: ReadXlsx, name: string): ReadCell[][] => read.sheets.get(name) ?? []
function part(read: ReadXlsx, path: string): Document {
  const found = read.package.documents.get(path)
  if (!found) throw new Error(`there is no ${path}`)
  return found
}
const attributesOf = (node: Document, name: string): Record<string, string>[] =>
  elements(node, name).map((one) =>
    Object.fromEntries(Array.from(one.attributes, (each) => [each.name, each.value])),
  )
/** A sheet's own part, by its place. */
const sheetXml = (read: ReadXlsx, place: number) => part(read, `xl/worksheets/sheet${place}.xml`)
const read = await readXlsx(await made('xlsx', all))
const initiativesXml = sheetXml(read, 2)

describe('the workbook', () => {
  test('has a sheet for each part of the summary, and hides the words that its lists take', () => {
    expect([...read.sheets.keys()]).toEqual([
      'Summary',
      'Initiatives',
      'Findings',
      'Support',
      'Roadmap',
      'Comparison',
      'About',
      'Words',
    ])
    const sheets = elements(part(read, 'xl/workbook.xml'), 'sheet')
    expect(sheets.filter((one) => one.getAttribute('state') === 'hidden')).toHaveLength(1)
    expect(sheets.at(-1)?.getAttribute('state')).toBe('hidden')
  })

  test('has its values with their types: days, money in units, counts, text', () => {
    const [row] = rowsBelow(sheet(read, 'Initiatives'), 'Key')
    expect(row).toMatchObject({
      Title: core.title,
      Start: new Date('2026-01-31T00:00:00Z'),
      'Budget (EUR)': 1000.05,
      'Spent (EUR)': 0.33,
      'Staff (FTE)': 2.25,
      Value: 4,
      Risk: null,
      Tags: 'a,b; "c;d"',
      Confidential: 'No',
      Region: 'North',
      'Saving (EUR)': 0.05,
      Class: 'Core',
    })
  })

  test('lists archived initiatives nowhere, and others by their keys', () => {
    expect(rowsBelow(sheet(read, 'Initiatives'), 'Key').map((row) => row['Key'])).toEqual(['TP-1', 'TP-2'])
    expect(JSON.stringify([...read.sheets.values()])).not.toContain('Gone')
  })

  test('never starts a formula, and keeps what looks like one as text for whoever edits it', () => {
    expect(read.formulas).toEqual([])
    const title = elements(initiativesXml, 'c').find((one) => one.getAttribute('r') === 'B2')
    expect(title?.getAttribute('t')).toBe('s')
    const styles = part(read, 'xl/styles.xml')
    const [cells] = elements(styles, 'cellXfs')
    const style = cells && elements(cells, 'xf')[Number(title?.getAttribute('s'))]
    expect(style?.getAttribute('quotePrefix')).toBe('1')
  })

  test('keeps headers in sight, filters, repeats them in print, and is as wide as its pages', () => {
    expect(attributesOf(initiativesXml, 'autoFilter')).toEqual([{ ref: 'A1:X3' }])
    expect(attributesOf(initiativesXml, 'pane')).toMatchObject([
      { ySplit: '1', xSplit: '2', state: 'frozen' },
    ])
    expect(attributesOf(initiativesXml, 'pageSetup')).toMatchObject([
      { orientation: 'landscape', fitToWidth: '2', fitToHeight: '0' },
    ])
    const names = elements(part(read, 'xl/workbook.xml'), 'definedName').map((one) => one.textContent)
    expect(names).toContain('Initiatives!$A:$B,Initiatives!$1:$1')
    for (const place of [3, 4, 5])
      expect(sheetXml(read, place)).toSatisfy((xml: Document) => attributesOf(xml, 'autoFilter').length === 1)
  })

  test('offers closed words as lists and refuses others, below the last row, too', () => {
    const validations = elements(initiativesXml, 'dataValidation')
    const lists = validations.filter((one) => one.getAttribute('type') === 'list')
    const words = sheet(read, 'Words')
    const listed = lists.map((one) => one.getAttribute('sqref')?.replace(/\d.*/, ''))
    // area, role, stage, health, unit, technologies, confidential, and a field of its own
    expect(listed).toEqual(['E', 'F', 'G', 'H', 'I', 'S', 'U', 'V'])
    const region = lists.at(-1)
    expect(region?.getAttribute('showErrorMessage')).toBe('1')
    expect(region?.getAttribute('sqref')).toBe('V2:V503')
    expect(region?.textContent).toBe('Words!$U$1:$U$2')
    expect(words.map((row) => row[20]).slice(0, 2)).toEqual(['North', 'South'])
  })

  test('says the verdict of the API to the last unit', () => {
    const assessment = assess(snapshot)
    const rows = sheet(read, 'Summary')
    const mix = rowsBelow(rows, 'Class')
    for (const one of initiativeClass.options) {
      expect(mix.find((row) => row['Class'] === classWords[one])).toMatchObject({
        'Money left': assessment.weights[one] / 100,
        Share: assessment.weights[one] / assessment.weights.total,
        Initiatives: assessment.counts[one],
      })
    }
    expect(rows.flat()).toContain(assessment.focus)
    expect(rows.flat()).toContain(assessment.sentence)
  })

  test('has every finding with who waived it until when', async () => {
    const [finding] = assess(snapshot).findings
    if (!finding) throw new Error('something is found')
    const by = { id: 'person', name: 'Lee Leader' }
    const decision = makeDecision({
      findingId: finding.id,
      status: 'waived',
      until: '2027-03-31',
      reason: '-why',
      by,
      magnitude: finding.magnitude,
    })
    const waived = await readXlsx(
      await made('xlsx', materialOf(makeSnapshot({ ...parts, decisions: [decision] }))),
    )
    const rows = rowsBelow(sheet(waived, 'Findings'), 'Severity')
    expect(rows).toHaveLength(assess(snapshot).findings.length)
    expect(rows).toContainEqual(
      expect.objectContaining({
        State: 'Waived',
        'What is found': finding.sentence,
        'Waived until': new Date('2027-03-31T00:00:00Z'),
        'Waived by': 'Lee Leader',
        Reason: '-why',
      }),
    )
  })

  test('has the stamp on its first and its last sheet, and what is hidden in it', () => {
    for (const name of ['Summary', 'About']) {
      const stamp = sheet(read, name)
        .flat()
        .find((cell) => typeof cell === 'string' && cell.startsWith('As of'))
      expect(stamp).toContain('Revision 1')
      expect(stamp).toContain('2 hidden')
    }
  })

  test('says on every sheet for reading, and at the foot of each page, that a sample is one', async () => {
    const sample = makeSnapshot({ ...parts, portfolio: { illustrative: true } })
    const illustrative = await readXlsx(await made('xlsx', materialOf(sample)))
    const label = 'Illustrative: a sample portfolio with invented figures.'
    for (const name of ['Summary', 'Findings', 'Support', 'Roadmap', 'Comparison', 'About'])
      expect(sheet(illustrative, name).flat(), name).toContain(label)
    for (const place of [1, 2, 3, 4, 5, 6, 7])
      expect(elements(sheetXml(illustrative, place), 'oddFooter')[0]?.textContent).toContain(label)
    expect(JSON.stringify([...read.sheets.values()])).not.toContain('Illustrative')
  })

  test('has the accent of the portfolio on its tabs', () => {
    expect(attributesOf(initiativesXml, 'tabColor')).toEqual([{ rgb: 'FFAA3300' }])
  })

  test.each([
    ['wide', 400, 100],
    ['high', 20, 600],
    ['a dot', 1, 1],
  ])('has the logo on its first sheet, as it was given: %s', async (_, width, height) => {
    const logo = { mediaType: 'image/png', base64: 'iVBORw0KGgo=', width, height } as const
    const bytes = await made('xlsx', { ...all, logo })
    await ready()
    expect(await validate(bytes, 'xlsx')).toEqual([])
    const { package: office } = await readXlsx(bytes)
    const [picture] = elements(part({ ...read, package: office }, 'xl/drawings/drawing1.xml'), 'ext')
    const [wide, high] = ['cx', 'cy'].map((name) => Number(picture?.getAttribute(name)) / 9525)
    expect(wide).toBeLessThanOrEqual(154)
    expect(high).toBeLessThanOrEqual(40)
    const zip = await JSZip.loadAsync(bytes)
    const [kept] = zip.file(/^xl\/media\//)
    expect(await kept?.async('base64')).toBe(logo.base64)
  })

  test('lists what the filter lets through and judges the whole', async () => {
    const filtered = await readXlsx(await made('xlsx', all, { filter: 'area=customer_engagement' }))
    expect(rowsBelow(sheet(filtered, 'Initiatives'), 'Key').map((row) => row['Key'])).toEqual(['TP-1'])
    expect(rowsBelow(sheet(filtered, 'Summary'), 'Class')).toEqual(rowsBelow(sheet(read, 'Summary'), 'Class'))
  })

  test.each([
    ['verdict', ['Summary', 'About']],
    ['initiatives', ['Summary', 'Initiatives', 'About', 'Words']],
    ['decisions', ['Summary', 'Findings', 'Support', 'About']],
    ['roadmap', ['Summary', 'Roadmap', 'About']],
    ['comparison', ['Summary', 'Comparison', 'About']],
  ] as const)('holds only what was chosen: %s', async (section, names) => {
    const chosen = await readXlsx(await made('xlsx', all, { sections: [exportSection.enum[section]] }))
    expect([...chosen.sheets.keys()]).toEqual(names)
  })

  test('of nothing at all says so', async () => {
    const empty = await readXlsx(await made('xlsx', materialOf(makeSnapshot({ declarations: [] }))))
    expect(sheet(empty, 'Summary').flat()).toContain('No primary strategy is declared.')
    expect(sheet(empty, 'Roadmap').flat()).toContain('Nothing is planned.')
  })
})
