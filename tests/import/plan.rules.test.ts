import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeInitiative } from '#tests/support/make.ts'
import { carriedOut, planOf, saying, valuesOf } from './plan-of.ts'

const row = (...cells: string[]) => cells
const verdicts = (plan: ReturnType<typeof planOf>) => plan.rows.map((one) => one.verdict)
const reasons = (plan: ReturnType<typeof planOf>) => plan.rows.map((one) => one.reason)

const file = [
  row('ID', 'Title', 'Budget', 'Owner', 'End'),
  row('007', 'Member app', '100', 'Ana', '2026-03-31'),
  row('008', 'Billing', '200', '', '2026-06-30'),
]

describe('rows of initiatives', () => {
  test('are created with what the file says; what it does not say is left to the defaults', () => {
    const plan = planOf(file)
    expect(plan.rows[0]).toEqual({
      row: 2,
      verdict: 'create',
      key: null,
      id: null,
      values: { externalId: '007', title: 'Member app', budget: 10_000, owner: 'Ana', end: '2026-03-31' },
      changes: [],
      warnings: [],
      reason: null,
    })
    expect(plan.counts).toEqual({
      rows: 2,
      create: 2,
      update: 0,
      unchanged: 0,
      skip: 0,
      error: 0,
      warning: 0,
    })
    expect(plan.totals).toEqual({ budget: 30_000, spent: 0 })
    expect(plan.errors).toEqual([])
  })

  test('importing the file again changes nothing', () => {
    const existing = carriedOut(planOf(file))
    expect(verdicts(planOf(file, { existing }))).toEqual(['unchanged', 'unchanged'])
  })

  test('an edited copy updates exactly the edited cells', () => {
    const existing = carriedOut(planOf(file))
    const edited = [
      file[0] ?? [],
      row('007', 'Member app', '150', 'ANA', ''),
      row('008', 'Billing', '200', 'Bo', '2026-06-30'),
    ]
    const plan = planOf(edited, { existing })
    expect(plan.rows.map(({ verdict, key, changes }) => ({ verdict, key, changes }))).toEqual([
      {
        verdict: 'update',
        key: existing[0]?.key,
        changes: [
          { field: 'budget', before: 10_000, after: 15_000 },
          { field: 'end', before: '2026-03-31', after: null },
        ],
      },
      { verdict: 'update', key: existing[1]?.key, changes: [{ field: 'owner', before: null, after: 'Bo' }] },
    ])
  })

  test('what cannot be empty stays as it is when its cell is blank', () => {
    const existing = [
      makeInitiative({ externalId: '1', title: 'A', stage: 'paused', health: 'red', tags: ['x'] }),
    ]
    const plan = planOf([row('ID', 'Title', 'Stage', 'Health', 'Tags'), row('1', '', '', '', '')], {
      existing,
    })
    expect(plan.rows[0]?.changes).toEqual([
      { field: 'health', before: 'red', after: 'not_reported' },
      { field: 'tags', before: ['x'], after: [] },
    ])
  })

  test('leading zeros tell keys apart', () => {
    const existing = [makeInitiative({ externalId: '7', title: 'Other' })]
    expect(verdicts(planOf(file, { existing }))).toEqual(['create', 'create'])
  })

  test('a row without a title is in error, one with a title too long says so', () => {
    const plan = planOf([
      row('ID', 'Title'),
      row('1', ''),
      row('2', 'x'.repeat(501)),
      row('3', 'x'.repeat(500)),
    ])
    expect(verdicts(plan)).toEqual(['error', 'error', 'create'])
    expect(reasons(plan)).toEqual(['It has no title.', 'The title has 501 characters; 500 fit.', null])
  })

  test('a start after the end of the same row stays empty, with a warning that keeps it', () => {
    const dated = [
      row('Title', 'Start', 'End'),
      row('A', '2021-01-21', '2015-08-31'),
      row('B', '2021-01-21', '2021-01-21'),
    ]
    const plan = planOf(dated)
    expect(plan.rows[0]).toMatchObject({
      verdict: 'create',
      values: { end: '2015-08-31' },
      warnings: [
        { field: 'start', message: 'The start is after the end, 2015-08-31.', original: '2021-01-21' },
      ],
    })
    expect(plan.rows[0]?.values).not.toHaveProperty('start')
    expect(plan.rows[1]?.values).toMatchObject({ start: '2021-01-21', end: '2021-01-21' })
    expect(verdicts(planOf(dated, { existing: carriedOut(plan) }))).toEqual(['unchanged', 'unchanged'])
  })

  test('a start after the end that is there is an error', () => {
    const existing = [makeInitiative({ key: 'TP-4', externalId: '1', title: 'A', end: '2025-01-01' })]
    const plan = planOf([row('ID', 'Title', 'Start'), row('1', 'A', '2025-01-02')], { existing })
    expect(plan.rows[0]).toMatchObject({
      verdict: 'error',
      key: 'TP-4',
      reason: 'TP-4 would end on 2025-01-01, before its start on 2025-01-02.',
    })
  })
})

describe('rows that are no initiative', () => {
  test('blank rows, totals and repeated headers are skipped and say so', () => {
    const plan = planOf([
      row('ID', 'Title', 'Budget'),
      row('1', 'Total cost of ownership', '5'),
      row('', '\u00a0', ''),
      row('ID', 'Title', 'Budget'),
      row('', 'Total', '5'),
      row('Grand total:', '', '5'),
      row('Total (1 project)', '', '5'),
      row('', 'Summe', '5'),
      row('2', 'Summer campaign', '7'),
    ])
    expect(reasons(plan)).toEqual([
      null,
      'The row is blank.',
      'The row repeats the header.',
      'The row is a total, not an initiative.',
      'The row is a total, not an initiative.',
      'The row is a total, not an initiative.',
      'The row is a total, not an initiative.',
      null,
    ])
    expect(plan.totals.budget).toBe(1_200)
    expect(plan.counts).toMatchObject({ rows: 8, create: 2, skip: 6 })
  })

  test('a row shifted sideways is in error', () => {
    const rows = Array.from({ length: 20 }, (_, index) => row(`Title ${index}`, '1'))
    const plan = planOf([row('Title', 'Budget'), ...rows, row('a', 'b', 'c')])
    expect(plan.rows.at(-1)).toMatchObject({ verdict: 'error', reason: saying('shifted') })
  })

  test('a column without a name below is none shifted', () => {
    expect(verdicts(planOf([row('Title', 'Budget'), row('a', '1', 'c'), row('b', '1', 'd')]))).toEqual([
      'create',
      'create',
    ])
  })

  test('a row with a misplaced quotation mark is in error', () => {
    const plan = planOf([{ name: '', rows: [row('Title'), row('a'), row('b')], malformed: [3] }])
    expect(verdicts(plan)).toEqual(['create', 'error'])
    expect(reasons(plan)[1]).toContain('quotation mark')
  })
})

describe('constants', () => {
  test('stand where the file says nothing', () => {
    const plan = planOf([row('Title', 'Stage'), row('A', ''), row('B', 'Paused')], {
      patch: { constants: { stage: 'approved', tags: ['2026'] } },
    })
    expect(plan.rows.map((one) => one.values)).toEqual([
      { title: 'A', stage: 'approved', tags: ['2026'] },
      { title: 'B', stage: 'paused', tags: ['2026'] },
    ])
  })

  test('cannot give every row the same title or external id', () => {
    const { errors } = planOf([row('Title'), row('A')], {
      patch: { constants: { title: 'T', externalId: 'x' } },
    })
    expect(errors).toHaveLength(2)
  })
})

describe('what has to be settled before a commit', () => {
  test('a column in another currency, until it is left out', () => {
    const foreign = [row('Title', 'Budget (£m)'), row('A', '5')]
    const plan = planOf(foreign)
    expect(plan.errors).toEqual([
      { column: 'Budget (£m)', message: saying('in pounds, the portfolio in EUR') },
    ])
    expect(planOf(foreign, { patch: { columns: [{ index: 1, currency: 'EUR' }] } }).errors).toHaveLength(1)
    expect(planOf(foreign, { patch: { columns: [{ index: 1, field: null }] } }).errors).toEqual([])
    expect(planOf(foreign, { currency: 'GBP' }).errors).toEqual([])
  })

  test('a column whose cells are in another currency', () => {
    const plan = planOf([row('Title', 'Budget'), row('A', '$5'), row('B', '$1,000')])
    expect(plan.errors).toHaveLength(1)
    expect(valuesOf(plan, 'budget')).toEqual([])
    expect(
      planOf([row('Title', 'Budget'), row('A', '$5'), row('B', '$1,000,000')], { currency: 'CAD' }).errors,
    ).toEqual([])
  })

  test('a currency that a person knows and the file does not say', () => {
    const plan = planOf([row('Title', 'Budget'), row('A', '5')], {
      patch: { columns: [{ index: 1, currency: 'USD' }] },
    })
    expect(plan.errors).toHaveLength(1)
  })

  test('two columns for one field, each named', () => {
    const plan = planOf([row('Title', 'Budget', 'Cost'), row('A', '5', '6')], {
      patch: { columns: [{ index: 2, field: 'budget' }] },
    })
    expect(plan.errors).toEqual([
      {
        column: 'Cost',
        message: '“Budget” is Budget already: choose one of the two, or let this one fill its gaps.',
      },
    ])
  })

  test('no title, no key', () => {
    const plan = planOf([row('Colour', 'Shape'), row('red', 'round')])
    expect(plan.errors.map((error) => error.message)).toEqual([
      expect.stringContaining('No column is the title'),
    ])
    const keyed = planOf([row('Title'), row('A')], { patch: { key: 'externalId', mode: 'update' } })
    expect(keyed.errors.map((error) => error.message)).toEqual([
      expect.stringContaining('found by External id'),
    ])
  })
})

test('whatever the cells, nothing is read as money that is not written there', () => {
  const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[-(]?[£$]?[\d.,' ]{1,12}[%m)]?$/))
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
      const plan = planOf([row('Title', 'Budget'), ...cells.map((text, index) => row(`T${index}`, text))], {
        patch: {
          columns: [
            { index: 0, field: 'title' },
            { index: 1, field: 'budget' },
          ],
        },
      })
      for (const one of plan.rows) {
        const read = one.values['budget']
        if (read === undefined) continue
        expect(read).toBeGreaterThanOrEqual(0)
        const written = (cells[one.row - 2] ?? '').replaceAll(/[^\d]/g, '')
        expect(Number(written) === 0).toBe(read === 0 || Number(written) === 0)
      }
    }),
  )
})
