import { describe, expect, test } from 'vitest'
import { parseCsv } from '#server/import/parse-csv.ts'
import type { ImportPatch } from '#shared/import/import-run.ts'
import { carriedOut, planOf, saying, valuesOf } from '../plan-of.ts'
import { hasRealFiles, readRealFile, whenAbsent } from '../real-files.ts'

const file = [
  ['Project', 'Independent Delivery Confidence', 'SRO Delivery Confidence'],
  ['A', 'GREEN', 'RED'],
  ['B', '', 'AMBER'],
  ['C', 'NA', 'RED'],
  ['D', 'Exempt under Section 43', 'GREEN'],
  ['E', 'NA', ''],
  ['F', '', ''],
]
const filling: ImportPatch = { columns: [{ index: 2, field: 'health', fallback: true }] }

describe('two columns for one field', () => {
  test('the second may fill the gaps of the first: it is offered, and never taken by itself', () => {
    const plan = planOf(file)
    expect(plan.mapping.columns.map(({ field, mayFill }) => [field, mayFill])).toEqual([
      ['title', null],
      ['health', null],
      [null, 'health'],
    ])
    expect(plan.questions.find((one) => one.column === 'SRO Delivery Confidence')?.message).toBe(
      'It could fill 3 gaps of “Independent Delivery Confidence”, Health.',
    )
    expect(valuesOf(plan, 'health')).toEqual(['green', 'not_reported', 'not_reported'])
  })

  test('the first counts where it says something; “not reported” is nothing to one that does', () => {
    const plan = planOf(file, { patch: filling })
    expect(plan.errors).toEqual([])
    expect(plan.rows.map((row) => row.values['health'])).toEqual([
      'green',
      'amber',
      'red',
      'green',
      'not_reported',
      undefined,
    ])
    // what the first column says instead of a rating is told all the same
    expect(plan.rows[3]?.warnings).toEqual([
      { field: 'health', message: saying(), original: 'Exempt under Section 43' },
    ])
    expect(planOf(file, { patch: filling, existing: carriedOut(plan) }).counts.unchanged).toBe(6)
  })

  test('days and money, too', () => {
    const plan = planOf(
      [
        ['Title', 'Actual end date', 'Planned end date', 'Budget', 'Approved budget'],
        ['A', '2026-01-31', '2025-12-31', '', '100'],
        ['B', '', '2026-12-31', '50', '70'],
      ],
      {
        patch: {
          columns: [
            { index: 1, field: 'end' },
            { index: 2, field: 'end', fallback: true },
            { index: 4, field: 'budget', fallback: true },
          ],
        },
      },
    )
    expect(valuesOf(plan, 'end')).toEqual(['2026-01-31', '2026-12-31'])
    expect(valuesOf(plan, 'budget')).toEqual([10_000, 5_000])
  })
})

test.runIf(hasRealFiles)(
  `United Kingdom: the owner’s rating where there is no independent one${whenAbsent}`,
  () => {
    const { sheets } = parseCsv(readRealFile('uk'))
    const plan = planOf(sheets, { currency: 'GBP' })
    const sro = plan.mapping.columns.findIndex((one) => one.header === 'SRO Delivery Confidence Assessment')
    expect(plan.mapping.columns[sro]?.mayFill).toBe('health')
    expect(plan.questions).toContainEqual({
      column: 'SRO Delivery Confidence Assessment',
      message: 'It could fill 110 gaps of “IPA Delivery Confidence Assessment”, Health.',
    })
    const filled = planOf(sheets, {
      currency: 'GBP',
      patch: { columns: [{ index: sro, field: 'health', fallback: true }] },
    })
    expect(valuesOf(filled, 'health')).toHaveLength(196)
  },
)
