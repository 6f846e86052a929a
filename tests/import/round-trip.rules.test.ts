import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '#server/import/parse-csv.ts'
import { parseXlsx } from '#server/import/parse-xlsx.ts'
import { csvRows } from '#shared/export/csv.ts'
import { initiativeFields } from '#shared/initiative/initiative.ts'
import type { InitiativeFields, InitiativeRecord } from '#shared/initiative/initiative.ts'
import { area, health, role, stage, technology } from '#shared/initiative/vocabulary.ts'
import { cleanText } from '#shared/kernel/clean-text.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { Cell } from '#shared/import/table.ts'
import { makeInitiative, makeSnapshot } from '#tests/support/make.ts'
import { carriedOut, planOf, saying } from './plan-of.ts'
import type { Planned } from './plan-of.ts'
import { hasRealFiles, readRealFile, whenAbsent } from './real-files.ts'

/** Hundreds of portfolios are drawn; how long that takes is not what is tested. */
const patienceMs = 60_000

const nothing = fc.constant(null)
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      "'=1",
      '-5',
      '@x',
      'a;b',
      'R&amp;D',
      '1.234',
      'n/a',
      'TBC',
      'x\ny',
      '"q"',
      'Total',
      'Key',
    ),
  )
  // as the API keeps it
  .map(cleanText)
  // what stands for lost bytes is warned about each time: it has a test of its own
  .filter((one) => !one.includes('\ufffd'))
const name = text.map((one) => one.replaceAll(/\s+/g, ' ')).filter((one) => one !== '')
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
const minor = fc.integer({ min: 0, max: 9_000_000_000_000 })
const score = fc.integer({ min: 1, max: 5 })
const maybe = <T>(one: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: one }, nothing)

/** An initiative as anybody may have logged it. */
const fields: fc.Arbitrary<InitiativeFields> = fc
  .record({
    title: name,
    externalId: maybe(name),
    summary: text,
    area: maybe(fc.constantFrom(...area.options)),
    role: maybe(fc.constantFrom(...role.options)),
    stage: fc.constantFrom(...stage.options),
    health: fc.constantFrom(...health.options),
    unit: maybe(name),
    owner: maybe(name),
    sponsor: maybe(name),
    start: maybe(day),
    end: maybe(day),
    budget: maybe(minor),
    spent: maybe(minor),
    fte: maybe(fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100)),
    value: maybe(score),
    risk: maybe(score),
    technologies: fc.uniqueArray(fc.constantFrom(...technology.options), { maxLength: 4 }),
    tags: fc.uniqueArray(name, { maxLength: 4 }),
    confidential: fc.boolean(),
  })
  .map((one) => (one.start && one.end && one.end < one.start ? { ...one, end: one.start } : one))
  .filter((one) => initiativeFields.safeParse(one).success)

const named = (one: string | null) => (one === null ? null : { id: `id of ${one}`, name: one })

const portfolio = fc
  .uniqueArray(fields, { maxLength: 8, selector: (one) => one.externalId ?? one.title })
  .map((all) =>
    all.map((one, index): InitiativeRecord =>
      makeInitiative({
        ...one,
        key: `TP-${index + 1}`,
        unit: named(one.unit),
        owner: named(one.owner),
        sponsor: named(one.sponsor),
      }),
    ),
  )

const exported = (initiatives: InitiativeRecord[]) =>
  parseCsv(Buffer.from(Papa.unparse([...csvRows(makeSnapshot({ initiatives }))], { newline: '\r\n' }))).sheets

describe('a portfolio that is exported', () => {
  const currency = makeSnapshot().portfolio.currency

  test(
    'and imported again is as it was',
    () => {
      fc.assert(
        fc.property(portfolio, (initiatives) => {
          fc.pre(initiatives.length > 0)
          const plan = planOf(exported(initiatives), { currency, existing: initiatives })
          expect(plan.rows.flatMap((row) => row.changes)).toEqual([])
          expect(plan.counts).toMatchObject({ unchanged: initiatives.length, warning: 0, error: 0 })
        }),
        { numRuns: 150 },
      )
    },
    patienceMs,
  )

  test('a character that stands for lost bytes is told each time, and changes nothing', () => {
    const initiatives = [makeInitiative({ key: 'TP-1', title: 'Caf\ufffd' })]
    const plan = planOf(exported(initiatives), { currency, existing: initiatives })
    expect(plan.counts).toMatchObject({ unchanged: 1, warning: 1 })
    expect(plan.notes).toEqual([{ message: saying('no decoder accepts'), rows: [2] }])
  })

  test(
    'and edited in some cells changes exactly those',
    () => {
      const edit = fc.record({ at: fc.nat(), health: fc.constantFrom(...health.options), budget: minor })
      fc.assert(
        fc.property(portfolio, edit, (initiatives, { at, health: rating, budget }) => {
          fc.pre(initiatives.length > 0)
          const index = at % initiatives.length
          const copy = initiatives.map((one, place) =>
            place === index ? { ...one, health: rating, budget } : one,
          )
          const plan = planOf(exported(copy), { currency, existing: initiatives })
          const before = initiatives[index]
          const wanted = [
            ...(before?.health === rating
              ? []
              : [{ field: 'health', before: before?.health, after: rating }]),
            ...(before?.budget === budget
              ? []
              : [{ field: 'budget', before: before?.budget, after: budget }]),
          ]
          expect(plan.rows.flatMap((row) => row.changes)).toEqual(wanted)
          expect(plan.rows[index]?.verdict).toBe(wanted.length > 0 ? 'update' : 'unchanged')
        }),
        { numRuns: 100 },
      )
    },
    patienceMs,
  )
})

const odd = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    'Active',
    'Closed',
    'GREEN',
    '$5',
    '1,234',
    '31/12/2025',
    '2022-23',
    'Q3 2025',
    '12',
    'Total',
    '',
  ),
)

test(
  'any file, imported again, changes nothing',
  () => {
    const header = ['ID', 'Title', 'Status', 'RAG', 'Unit', 'Start', 'Duration', 'Budget', 'Tags', 'Purpose']
    const targets = [
      'externalId',
      'title',
      'stage',
      'health',
      'unit',
      'start',
      'duration',
      'budget',
      'tags',
      'purpose',
    ]
    fc.assert(
      fc.property(fc.array(fc.array(odd, { maxLength: header.length }), { maxLength: 10 }), (rows) => {
        const columns = targets.map((field, index) => ({
          index,
          // each is a target: they are listed above
          field: field as 'title',
          ...(field === 'stage' ? { keep: 'tag' as const } : {}),
          ...(field === 'health' ? { keep: 'summary' as const } : {}),
        }))
        const given = { fiscalYearStart: 4, patch: { headerRow: 1, columns } }
        const first = planOf([header, ...rows], given)
        const again = planOf([header, ...rows], { ...given, existing: carriedOut(first) })
        expect(again.rows.flatMap((row) => row.changes)).toEqual([])
        expect(again.counts).toMatchObject({
          create: 0,
          update: 0,
          unchanged: first.counts.create,
          skip: first.counts.skip,
        })
      }),
      { numRuns: 150 },
    )
  },
  patienceMs,
)

describe.runIf(hasRealFiles)(
  `an edited copy of a real file updates exactly the edited cells${whenAbsent}`,
  () => {
    const edits = (plan: Planned) =>
      plan.rows.flatMap((row) => row.changes.map(({ field, after }) => [row.row, field, after]))

    const tried = async (
      file: 'canada' | 'uk' | 'worldBank',
      currency: string,
      cells: [number, string, string][],
    ) => {
      const bytes = readRealFile(file)
      const [sheet] = (file === 'worldBank' ? await parseXlsx(bytes) : parseCsv(bytes)).sheets
      if (!sheet) throw new Error('the file has a sheet')
      const first = planOf([sheet], { currency })
      const header = sheet.rows[first.mapping.headerRow - 1] ?? []
      const rows: Cell[][] = sheet.rows.map((row) => [...row])
      for (const [row, column, after] of cells) {
        const target = rows[row - 1]
        if (target) target[header.indexOf(column)] = after
      }
      return planOf([{ ...sheet, rows }], { currency, existing: carriedOut(first) })
    }

    test('Canada', async () => {
      const plan = await tried('canada', 'CAD', [
        [2, 'totalBudget', '$1,234,567'],
        [200, 'estimatedCompletionDate', 'March 31, 2031'],
        [496, 'projectName', 'Another name'],
      ])
      expect(edits(plan)).toEqual([
        [2, 'budget', 123_456_700],
        [200, 'end', '2031-03-31'],
        [496, 'title', 'Another name'],
      ])
      expect(plan.counts).toMatchObject({ update: 3, unchanged: 492, create: 0, error: 0 })
    })

    test('United Kingdom', async () => {
      const plan = await tried('uk', 'GBP', [
        [3, 'IPA Delivery Confidence Assessment', 'GREEN'],
        [3, 'Whole Life Cost (£m)', '1.5'],
        [150, 'Project Name', 'Renamed'],
      ])
      expect(edits(plan)).toEqual([
        [3, 'health', 'green'],
        [3, 'budget', 150_000_000],
        [150, 'title', 'Renamed'],
      ])
      expect(plan.counts).toMatchObject({ update: 2, unchanged: 211, create: 0, error: 0 })
    })

    test('World Bank', async () => {
      const plan = await tried('worldBank', 'USD', [
        [3, 'Project Status', 'Closed'],
        [10, 'Current Project Cost', '42'],
        [400, 'Project Closing Date', '12/31/2030 12:00:00 AM'],
      ])
      expect(edits(plan)).toEqual([
        [3, 'stage', 'completed'],
        [10, 'budget', 4_200],
        [400, 'end', '2030-12-31'],
      ])
      expect(plan.counts).toMatchObject({ update: 3, unchanged: 497, create: 0, error: 0 })
    })
  },
)
