import { describe, expect, test } from 'vitest'
import { resolvedOf, sayReopened } from '#client/finding/decided.ts'
import { findingsSearch, isAsked } from '#client/finding/findings-search.ts'
import { assess } from '#shared/finding/assess.ts'
import type { FindingDecision } from '#shared/finding/finding.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { makeDecision, makeSnapshot } from '#tests/support/make.ts'
import { competing, core } from '#tests/focus/cases.ts'

const rival = competing(300, { id: 'rival', title: 'Card shop', owner: { id: 'p1', name: 'Ann Ames' } })
const rows = [core(100), core(600), rival]
const findingId = 'portfolio-1:F04:rival'
const waived = (given: Partial<FindingDecision>) =>
  makeDecision({
    findingId,
    status: 'waived',
    reason: 'It ends in spring',
    until: '2026-12-31',
    magnitude: 0.3,
    ...given,
  })
const placeOf = (decision: FindingDecision, initiatives: InitiativeRecord[] = rows) => {
  const snapshot = makeSnapshot({ initiatives, decisions: [decision] })
  const { findings, hygiene } = assess(snapshot)
  const found = [...findings, ...hygiene]
  const finding = found.find((one) => one.id === findingId)
  return { snapshot, found, reopened: finding ? sayReopened(finding, snapshot) : null }
}

describe('a finding that was waived', () => {
  test('says nothing of its own while the waiver holds, its last day included', () => {
    expect(placeOf(waived({ until: '2026-11-22' })).reopened).toBeNull()
  })

  test('says since when it is open again', () => {
    expect(placeOf(waived({ until: '2026-11-21' })).reopened).toMatch(
      /^Open again: the waiver of Lee Leader ended on .*21.*\.$/,
    )
  })

  test('says that it has grown', () => {
    expect(placeOf(waived({ magnitude: 0.1 })).reopened).toBe(
      'Open again: it has grown since Lee Leader waived it.',
    )
  })

  test('says nothing when somebody has reopened it', () => {
    expect(placeOf(makeDecision({ findingId, status: 'open' })).reopened).toBeNull()
  })
})

describe('what was decided about and is not found any more', () => {
  test('is listed as resolved, with what it was about', () => {
    const { found, snapshot } = placeOf(waived({}), [core(100), core(600), { ...rival, role: 'mandatory' }])
    expect(resolvedOf(found, snapshot)).toMatchObject([
      { rule: 'F04', about: `${rival.key} Card shop`, decision: { status: 'waived' } },
    ])
  })

  test('is listed without a name when that is gone, too', () => {
    const { found, snapshot } = placeOf(waived({}), [core(100)])
    expect(resolvedOf(found, snapshot)).toMatchObject([{ about: null }])
  })

  test('is not listed while it is still found, nor when it was left open', () => {
    const still = placeOf(waived({}))
    expect(resolvedOf(still.found, still.snapshot)).toEqual([])
    const open = placeOf(makeDecision({ findingId, status: 'open' }), [core(100)])
    expect(resolvedOf(open.found, open.snapshot)).toEqual([])
  })
})

test('an address asks for findings by status, severity, rule and owner; what it gets wrong asks for all', () => {
  const { found } = placeOf(waived({}))
  const asked = (search: object) =>
    found.filter((one) => isAsked(one, findingsSearch.parse(search))).map((one) => one.rule)
  expect(asked({ status: 'waived' })).toEqual(['F04'])
  expect(asked({ rule: 'F04' })).toEqual(['F04'])
  expect(asked({ owner: 'p1' })).toContain('F04')
  expect(asked({ owner: 'none' })).not.toContain('F04')
  expect(asked({ severity: 'info' }).every((rule) => rule.startsWith('H'))).toBe(true)
  expect(asked({ status: 'lost', rule: 'F99' })).toHaveLength(found.length)
})
