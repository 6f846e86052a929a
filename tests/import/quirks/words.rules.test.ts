import { describe, expect, test } from 'vitest'
import { makeInitiative } from '#tests/support/make.ts'
import { carriedOut, fieldsOf, planOf, saying, valuesOf } from '../plan-of.ts'

const file = [
  ['ID', 'Title', 'Status'],
  ['1', 'A', 'In flight'],
  ['2', 'B', 'Mothballed'],
  ['3', 'C', ''],
]
const kept = (keep: 'tag' | 'summary') => ({ columns: [{ index: 2, keep }] })

describe('the file’s own word', () => {
  test('is kept as a tag where the import says so, understood or not', () => {
    const plan = planOf(file, { patch: kept('tag') })
    expect(plan.rows.map((row) => row.values['tags'])).toEqual([
      ['Stage: In flight'],
      ['Stage: Mothballed'],
      undefined,
    ])
    expect(plan.rows.map((row) => row.values['stage'])).toEqual(['active', undefined, undefined])
    expect(planOf(file, { patch: kept('tag'), existing: carriedOut(plan) }).counts.unchanged).toBe(3)
  })

  test('takes the place of the one before, beside the tags that are there', () => {
    const existing = [
      makeInitiative({ externalId: '1', title: 'A', tags: ['a', 'Stage: Planned', 'z'] }),
      makeInitiative({ externalId: '3', title: 'C', tags: ['Stage: Planned'] }),
    ]
    const plan = planOf(file, { patch: kept('tag'), existing })
    expect(plan.rows[0]?.changes).toEqual([
      { field: 'tags', before: ['a', 'Stage: Planned', 'z'], after: ['a', 'Stage: In flight', 'z'] },
    ])
    expect(plan.rows[2]?.changes).toEqual([{ field: 'tags', before: ['Stage: Planned'], after: [] }])
  })

  test('or as a line of the summary', () => {
    const plan = planOf(file, { patch: kept('summary') })
    expect(plan.rows.map((row) => row.values['summary'])).toEqual([
      'Stage: In flight',
      'Stage: Mothballed',
      undefined,
    ])
    const existing = [makeInitiative({ externalId: '1', title: 'A', summary: 'Old words\nStage: Planned' })]
    expect(planOf(file, { patch: kept('summary'), existing }).rows[0]?.changes).toEqual([
      { field: 'summary', before: 'Old words\nStage: Planned', after: 'Old words\nStage: In flight' },
    ])
    const again = planOf(file, { patch: kept('summary'), existing: carriedOut(plan) })
    expect(again.counts.unchanged).toBe(3)
  })

  test('goes beside the file’s own tags and summaries', () => {
    const plan = planOf(
      [
        ['Title', 'Status', 'Tags'],
        ['A', 'Active', 'x; y'],
      ],
      { patch: { columns: [{ index: 1, keep: 'tag' }] } },
    )
    expect(valuesOf(plan, 'tags')).toEqual([['x', 'y', 'Stage: Active']])
  })

  test('one too long for a tag is told', () => {
    const word = 'w'.repeat(61)
    const plan = planOf(
      [
        ['Title', 'Status'],
        ['A', word],
      ],
      { patch: { columns: [{ index: 1, field: 'stage', keep: 'tag' }] } },
    )
    expect(plan.rows[0]?.warnings).toContainEqual({
      field: 'tags',
      message: saying('too long'),
      original: word,
    })
    expect(plan.rows[0]?.values['tags']).toBe(undefined)
  })

  test('is only kept of words that stand for ours', () => {
    const patch = { columns: [{ index: 1, keep: 'tag' as const }] }
    expect(() => planOf(file, { patch })).toThrow('columns.0.keep')
  })
})

describe('what it is for', () => {
  test('one column of hash tags or answers sets role and area', () => {
    const plan = planOf([
      ['Title', 'Purpose'],
      ['A', '#ce'],
      ['B', 'Drives digitized solutions'],
      ['C', '#sup'],
      ['D', 'Regulatory'],
      ['E', 'anything'],
      ['F', ''],
    ])
    expect(fieldsOf(plan)).toEqual({ Title: 'title', Purpose: 'purpose' })
    expect(plan.rows.map(({ values: { role, area } }) => [role, area])).toEqual([
      ['drives', 'customer_engagement'],
      ['drives', 'digitized_solutions'],
      ['supports', undefined],
      ['mandatory', undefined],
      [undefined, undefined],
      [undefined, undefined],
    ])
    expect(plan.rows[4]?.warnings).toEqual([{ field: 'role', message: saying(), original: 'anything' }])
    expect(plan.questions).toEqual([{ column: 'Purpose', message: saying('“anything” has no meaning') }])
  })

  test('a role in our own words stays a role', () => {
    const plan = planOf([
      ['Title', 'What it is for', 'Area'],
      ['A', 'Drives a strategy', 'Customer engagement'],
    ])
    expect(fieldsOf(plan)).toMatchObject({ 'What it is for': 'role', Area: 'area' })
  })
})

test('words without a meaning, and days that could be two, are asked about once a column', () => {
  const plan = planOf([
    ['Title', 'Status', 'Start', 'Budget'],
    ['A', 'Mothballed', '03/04/2025', '1.500'],
    ['B', 'Zwischenstand', '05/06/2025', '2.125'],
    ['C', 'Mothballed', '', ''],
    ['D', 'Zwischenstand', '', ''],
  ])
  expect(plan.questions).toEqual([
    {
      column: 'Status',
      message: '“Mothballed”, “Zwischenstand” have no meaning here yet: their cells stay empty.',
    },
    { column: 'Start', message: 'Day and month could be either way round in 2 cells: choose the order.' },
    {
      column: 'Budget',
      message: 'Thousands or decimals? 2 cells could be read either way: choose the marks.',
    },
  ])
  expect(plan.errors).toEqual([])
})
