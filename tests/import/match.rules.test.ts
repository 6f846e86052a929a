import { describe, expect, test } from 'vitest'
import { makeInitiative } from '#tests/support/make.ts'
import { carriedOut, planOf, saying } from './plan-of.ts'

const row = (...cells: string[]) => cells
const verdicts = (plan: ReturnType<typeof planOf>) => plan.rows.map((one) => one.verdict)
const reasons = (plan: ReturnType<typeof planOf>) => plan.rows.map((one) => one.reason)

const file = [
  row('ID', 'Title', 'Budget', 'Owner', 'End'),
  row('007', 'Member app', '100', 'Ana', '2026-03-31'),
  row('008', 'Billing', '200', '', '2026-06-30'),
]

describe('finding the initiative a row stands for', () => {
  test('by external id: duplicates in the file are reported', () => {
    const plan = planOf([row('ID', 'Title'), row('1', 'A'), row('1', 'B')])
    expect(verdicts(plan)).toEqual(['create', 'error'])
    expect(reasons(plan)[1]).toBe('Row 2 has the same external id.')
  })

  test('a row without an external id is found by its title', () => {
    const ids = [row('ID', 'Title'), row('1', 'A'), row('', 'B'), row('', 'b')]
    const plan = planOf(ids)
    expect(verdicts(plan)).toEqual(['create', 'create', 'error'])
    expect(reasons(plan)[2]).toBe('Row 3 has the same title.')
    expect(verdicts(planOf(ids.slice(0, 3), { existing: carriedOut(plan) }))).toEqual([
      'unchanged',
      'unchanged',
    ])
  })

  test('equal titles with different external ids are different initiatives', () => {
    expect(verdicts(planOf([row('ID', 'Title'), row('1', 'A'), row('2', 'A')]))).toEqual(['create', 'create'])
  })

  test('by title, whatever the case, when there is no id', () => {
    const existing = [makeInitiative({ title: 'Member  App' })]
    const plan = planOf([row('Title', 'Budget'), row('member app', '1')], { existing })
    expect(plan.mapping.key).toBe('title')
    expect(plan.rows[0]).toMatchObject({ verdict: 'update', id: existing[0]?.id })
  })

  test('a title that several initiatives have finds none of them', () => {
    const existing = [
      makeInitiative({ key: 'TP-1', title: 'A' }),
      makeInitiative({ key: 'TP-2', title: 'a' }),
    ]
    const plan = planOf([row('Title'), row('A')], { existing })
    expect(reasons(plan)).toEqual(['Several initiatives have this title: TP-1, TP-2.'])
  })

  test('by our own key; a key of another portfolio makes a new initiative, and says so', () => {
    const existing = [makeInitiative({ key: 'TP-7', title: 'A' })]
    const plan = planOf([row('Key', 'Title'), row('tp-7', 'A2'), row('XX-1', 'B'), row('', 'C')], {
      existing,
    })
    expect(verdicts(plan)).toEqual(['update', 'create', 'create'])
    expect(plan.rows[1]?.warnings).toEqual([{ field: 'key', message: saying(), original: 'XX-1' }])
    expect(plan.rows[2]?.warnings).toEqual([])
  })

  test('a file of another portfolio, imported again, finds what it made', () => {
    const other = [row('Key', 'Title', 'External id'), row('XX-1', 'A', 'a'), row('XX-2', 'B', '')]
    const existing = carriedOut(planOf(other))
    expect(verdicts(planOf(other, { existing }))).toEqual(['unchanged', 'unchanged'])
  })

  test('two rows for one initiative: the second is in error', () => {
    const existing = [makeInitiative({ key: 'TP-7', title: 'A' })]
    const plan = planOf([row('Key', 'Title'), row('TP-7', 'A'), row('', 'A')], { existing })
    expect(reasons(plan)).toEqual([null, 'Row 2 has the same initiative, TP-7.'])
  })

  test('an external id that another initiative holds is an error', () => {
    const existing = [
      makeInitiative({ key: 'TP-1', title: 'A', externalId: 'x' }),
      makeInitiative({ title: 'B' }),
    ]
    const plan = planOf([row('Title', 'ID'), row('B', 'x')], { existing, patch: { key: 'title' } })
    expect(reasons(plan)).toEqual(['Its external id belongs to TP-1.'])
  })

  test('an archived initiative is not touched, and the row says so', () => {
    const existing = [
      makeInitiative({ key: 'TP-9', externalId: '1', title: 'A', archivedAt: '2026-01-01T00:00:00Z' }),
    ]
    const plan = planOf([row('ID', 'Title'), row('1', 'A')], { existing })
    expect(plan.rows[0]).toMatchObject({
      verdict: 'skip',
      reason: 'TP-9 is archived. Restore it to update it.',
    })
  })

  test('a mode that only creates skips what is there; one that only updates skips what is not', () => {
    const existing = [makeInitiative({ key: 'TP-3', externalId: '007', title: 'Member app' })]
    const create = planOf(file, { existing, patch: { mode: 'create' } })
    expect(reasons(create)).toEqual(['It is already here as TP-3.', null])
    const update = planOf(file, { existing, patch: { mode: 'update' } })
    expect(verdicts(update)).toEqual(['update', 'skip'])
    expect(reasons(update)[1]).toBe('It is not here yet, and this import only updates.')
  })
})
