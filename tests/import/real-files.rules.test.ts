import { describe, expect, test } from 'vitest'
import { parseCsv } from '#server/import/parse-csv.ts'
import { parseXlsx } from '#server/import/parse-xlsx.ts'
import { carriedOut, fieldsOf, planOf, valuesOf } from './plan-of.ts'
import type { Planned } from './plan-of.ts'
import { hasRealFiles, readRealFile, whenAbsent } from './real-files.ts'
import type { RealFile } from './real-files.ts'

const currencies = { canada: 'CAD', uk: 'GBP', worldBank: 'USD' } as const satisfies Record<RealFile, string>

const sheetsOf = async (file: RealFile) => {
  const bytes = readRealFile(file)
  return (file === 'worldBank' ? await parseXlsx(bytes) : parseCsv(bytes)).sheets
}
const planned = async (file: RealFile) => planOf(await sheetsOf(file), { currency: currencies[file] })

const range = (plan: Planned, field: string) => {
  const days = valuesOf(plan, field).map(String).toSorted()
  return [days.length, days[0], days.at(-1)]
}
const count = (plan: Planned, field: string) =>
  Object.fromEntries(
    Array.from(
      Map.groupBy(valuesOf(plan, field), (value) => String(value)),
      ([value, all]) => [value, all.length],
    ),
  )

describe.runIf(hasRealFiles)('real portfolios, as they are recognised', () => {
  test('Canada: IT projects', async () => {
    const plan = await planned('canada')
    expect(fieldsOf(plan)).toEqual({
      uniqueId: 'externalId',
      department: 'unit',
      projectName: 'title',
      description: 'summary',
      totalBudget: 'budget',
      estimatedCompletionDate: 'end',
    })
    expect(plan.counts).toEqual({
      rows: 495,
      create: 495,
      update: 0,
      unchanged: 0,
      skip: 0,
      error: 0,
      warning: 0,
    })
    expect(valuesOf(plan, 'budget')).toHaveLength(481)
    expect(plan.totals.budget).toBe(702_333_694_800)
    expect(range(plan, 'end')).toEqual([481, '2021-08-31', '2030-03-31'])
    expect(plan.errors).toEqual([])
  })

  test('United Kingdom: major projects, in millions of pounds', async () => {
    const plan = await planned('uk')
    expect(fieldsOf(plan)).toEqual({
      'Project Name': 'title',
      Department: 'unit',
      'Project Description': 'summary',
      'IPA Delivery Confidence Assessment': 'health',
      'Start Date': 'start',
      'End Date': 'end',
      'Whole Life Cost (£m)': 'budget',
      'Senior Responsible Owner (SRO) Name': 'owner',
      'GMPP ID': 'externalId',
    })
    expect(plan.counts).toMatchObject({ rows: 213, create: 213, error: 0 })
    expect(valuesOf(plan, 'budget')).toHaveLength(148)
    expect(plan.totals.budget).toBe(53_560_406_000_000)
    expect(range(plan, 'start')).toEqual([201, '1997-03-17', '2025-04-05'])
    expect(range(plan, 'end')).toEqual([155, '2024-06-30', '2064-03-31'])
    expect(count(plan, 'health')).toEqual({ green: 5, amber: 61, red: 20 })
    expect(plan.errors).toEqual([])
  })

  test('what is exempt from publication stays empty, with a warning that keeps the words', async () => {
    const plan = await planned('uk')
    const exempt = plan.rows.flatMap((row) =>
      row.warnings.filter(
        (warning) => warning.field === 'budget' && warning.original.startsWith('Section 43'),
      ),
    )
    expect(exempt).toHaveLength(37)
  })

  test('World Bank: a workbook with a title above its header', async () => {
    const plan = await planned('worldBank')
    expect(plan.mapping.headerRow).toBe(2)
    expect(fieldsOf(plan)).toMatchObject({
      'Project Id': 'externalId',
      'Project Name': 'title',
      'Project Development Objective': 'summary',
      'Implementing Agency': 'owner',
      Country: 'unit',
      'Project Status': 'stage',
      'Current Project Cost': 'budget',
      'Board Approval Date': 'start',
      'Project Closing Date': 'end',
    })
    expect(plan.counts).toMatchObject({ rows: 500, create: 500, error: 0 })
    expect(valuesOf(plan, 'budget')).toHaveLength(499)
    expect(plan.totals.budget).toBe(12_753_744_422_000)
    expect(count(plan, 'stage')).toEqual({ active: 437, completed: 63 })
    expect(valuesOf(plan, 'end')).toHaveLength(324)
    // 500 starts are read; one project closes years before its approval, which no plan can hold
    const impossible = plan.rows.filter((row) => row.warnings.some((warning) => warning.field === 'start'))
    expect(impossible.map((row) => [row.row, row.values['end'], row.warnings[0]?.original])).toEqual([
      [339, '2015-08-31', '2021-01-21'],
    ])
    expect(range(plan, 'start')).toEqual([500 - impossible.length, '2020-09-14', '2021-06-30'])
    expect(plan.errors).toEqual([])
  })

  test.each(['canada', 'uk', 'worldBank'] as const)('%s, imported again, changes nothing', async (file) => {
    const sheets = await sheetsOf(file)
    const currency = currencies[file]
    const first = planOf(sheets, { currency })
    const again = planOf(sheets, { currency, existing: carriedOut(first) })
    expect(again.counts).toMatchObject({ rows: first.counts.rows, unchanged: first.counts.rows })
  })

  test('a portfolio in another currency takes no money from them', async () => {
    for (const file of ['canada', 'uk'] as const) {
      expect(planOf(await sheetsOf(file), { currency: 'EUR' }).errors).toHaveLength(1)
    }
  })
})

test(`the real files are there${whenAbsent}`, ({ skip }) => {
  skip(!hasRealFiles, whenAbsent)
  expect(hasRealFiles).toBe(true)
})
