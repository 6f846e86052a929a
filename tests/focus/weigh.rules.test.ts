import { describe, expect, test } from 'vitest'
import { measureFocus } from '#shared/focus/focus.ts'
import { isInScope, resolveBasis, shownWeight, weightIn } from '#shared/focus/weigh.ts'
import { stage } from '#shared/initiative/vocabulary.ts'
import { makeInitiative } from '#tests/support/make.ts'
import { core, outside, snapshotOf } from './cases.ts'

describe('what is in scope', () => {
  test('approved, active and paused work, and nothing else', () => {
    const inScope = stage.options.filter((one) => isInScope(makeInitiative({ stage: one })))
    expect(inScope).toEqual(['approved', 'active', 'paused'])
  })

  test('archived work is not, whatever its stage', () => {
    expect(isInScope(makeInitiative({ archivedAt: '2026-02-01T00:00:00Z' }))).toBe(false)
  })
})

describe('what an initiative weighs', () => {
  test.each([
    { budget: 100, spent: 99, left: 1 },
    { budget: 100, spent: 100, left: 0 },
    { budget: 100, spent: 101, left: 0 },
    { budget: 100, spent: null, left: 100 },
    { budget: null, spent: 100, left: 0 },
    { budget: null, spent: null, left: 0 },
  ])('of a budget of $budget with $spent spent, $left is left', ({ budget, spent, left }) => {
    expect(weightIn.budget_remaining({ budget, spent, fte: null })).toBe(left)
    expect(weightIn.budget_total({ budget, spent, fte: null })).toBe(budget ?? 0)
  })

  test('people are counted in hundredths, so that 0.1 and 0.2 are exactly 0.3', () => {
    const rows = [core(0, { fte: 0.1 }), core(0, { fte: 0.2 })]
    expect(weightIn.fte({ budget: null, spent: null, fte: 0.29 })).toBe(29)
    expect(weightIn.fte({ budget: null, spent: null, fte: null })).toBe(0)
    expect(measureFocus(snapshotOf(rows), { basis: 'fte' }).weights.core).toBe(0.3)
  })

  test('every initiative counts as one', () => {
    expect(weightIn.count()).toBe(1)
  })

  test('only people are shown in another unit than they are summed in', () => {
    expect(shownWeight(225, 'fte')).toBe(2.25)
    expect(shownWeight(225, 'budget_total')).toBe(225)
  })
})

describe('the automatic basis is the first in which something in scope weighs more than 0', () => {
  const archived = core(5, { archivedAt: '2026-02-01T00:00:00Z' })
  test.each([
    { title: 'money left', rows: [core(0), outside(1)], basis: 'budget_remaining' },
    { title: 'the budget, when all is spent', rows: [core(5, { spent: 5 })], basis: 'budget_total' },
    { title: 'people, without money', rows: [core(0, { fte: 0.01 }), archived], basis: 'fte' },
    { title: 'the count, without money and people', rows: [core(0), archived], basis: 'count' },
    { title: 'the count, when nothing is in scope', rows: [archived], basis: 'count' },
    { title: 'the count, for an empty portfolio', rows: [], basis: 'count' },
  ] as const)('$title', ({ rows, basis }) => {
    expect(resolveBasis(rows, 'auto')).toBe(basis)
    expect(measureFocus(snapshotOf([...rows])).basis).toBe(basis)
  })

  test('a basis that is asked for is used even where it weighs nothing', () => {
    expect(resolveBasis([core(5)], 'fte')).toBe('fte')
    expect(measureFocus(snapshotOf([core(5)]), { basis: 'fte' })).toMatchObject({ basis: 'fte', sigma: null })
  })

  test('the portfolio’s own basis is used unless another is asked for', () => {
    const snapshot = snapshotOf([core(5)], { portfolio: { basis: 'count' } })
    expect(measureFocus(snapshot).basis).toBe('count')
    expect(measureFocus(snapshot, { basis: 'auto' }).basis).toBe('budget_remaining')
  })
})
