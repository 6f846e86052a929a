import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { assessment, focusMeasures } from '#shared/focus/assessment.ts'
import { focusApi } from '#shared/focus/focus.api.ts'
import { measureFocus } from '#shared/focus/focus.ts'
import { makeLink } from '#tests/support/make.ts'
import {
  competing,
  core,
  foundation,
  outside,
  snapshotOf,
  supports,
  unclassified,
  workedExample,
} from './cases.ts'

describe('the interval', () => {
  test('is a point, and firm, when nothing is unclassified or unproven', () => {
    expect(measureFocus(snapshotOf([core(3), core(3), competing(2)]))).toMatchObject({
      focus: 0.5,
      interval: { lower: 0.5, upper: 0.5, lowerZone: 'watch', upperZone: 'watch' },
      firm: true,
    })
  })

  test('is firm when both ends are in one zone', () => {
    expect(measureFocus(snapshotOf([core(70), core(7), competing(20), unclassified(3)]))).toMatchObject({
      interval: { lowerZone: 'watch', upperZone: 'watch' },
      firm: true,
    })
  })

  test('is not firm without a verdict, even with both ends in one zone', () => {
    const measures = measureFocus(snapshotOf([core(7), competing(2)]))
    expect(measures).toMatchObject({ interval: { lowerZone: 'watch', upperZone: 'watch' }, firm: false })
  })

  test('counts unclassified work against the declaration at worst and for it at best, whatever its area', () => {
    const row = unclassified(2, { area: 'neither' })
    expect(measureFocus(snapshotOf([core(1), competing(1), row])).interval).toMatchObject({
      lower: -0.5,
      upper: 0.5,
    })
  })

  test('lacks only the end that has nothing to divide by', () => {
    expect(measureFocus(snapshotOf([supports(5)])).interval).toEqual({
      lower: -1,
      upper: null,
      lowerZone: 'inverted',
      upperZone: null,
    })
  })

  test('leaves proven supporting work out of both ends', () => {
    const [served, serving] = [core(5), supports(50)]
    const snapshot = snapshotOf([served, serving, competing(5)], {
      links: [makeLink({ from: serving.id, to: served.id })],
    })
    expect(measureFocus(snapshot).interval).toMatchObject({ lower: 0, upper: 0 })
  })
})

describe('work that neither drives nor competes', () => {
  test('never enters focus', () => {
    const driving = [core(3), competing(1)]
    const { focus } = measureFocus(snapshotOf(driving))
    const all = [...driving, foundation(100), outside(100), supports(100), unclassified(100)]
    expect(measureFocus(snapshotOf(all)).focus).toBe(focus)
  })
})

describe('unweighted rows', () => {
  test('are those in scope that weigh nothing in the basis', () => {
    const rows = [core(5), core(0), core(5, { spent: 5 }), outside(0), core(0, { stage: 'idea' })]
    expect(measureFocus(snapshotOf(rows)).unweighted).toBe(3)
    expect(measureFocus(snapshotOf(rows), { basis: 'budget_total' }).unweighted).toBe(2)
    expect(measureFocus(snapshotOf(rows), { basis: 'count' }).unweighted).toBe(0)
  })
})

describe('support', () => {
  test('has no ratios when there is nothing to divide by', () => {
    expect(measureFocus(snapshotOf([competing(5)])).support).toEqual({
      rho: null,
      proven: null,
      ordered: null,
    })
  })

  test('is none of it proven without links, and nothing but support without core', () => {
    expect(measureFocus(snapshotOf([supports(5)])).support).toEqual({ rho: 1, proven: 0, ordered: null })
  })

  test('is no part of core work that has none', () => {
    expect(measureFocus(snapshotOf([core(5)])).support).toEqual({ rho: 0, proven: null, ordered: null })
  })
})

describe('bases', () => {
  test('focus is measured in all four, null where nothing that drives weighs anything', () => {
    const rows = [core(100, { spent: 100 }), core(0), competing(100, { spent: 40 })]
    expect(measureFocus(snapshotOf(rows)).bases).toEqual({
      budget_remaining: -1,
      budget_total: 0,
      fte: null,
      count: (2 - 1) / 3,
    })
  })
})

describe('the measures', () => {
  test('have the shape that the API promises', () => {
    const measures = measureFocus(workedExample())
    expect(z.strictObject(focusMeasures.shape).parse(measures)).toEqual(measures)
    expect(focusApi.read.reply).toBe(assessment)
  })

  test('name portfolio, revision, policy, day and how many rows are hidden', () => {
    const snapshot = snapshotOf([], { portfolio: { revision: 7 }, policy: { version: 3 }, hidden: 2 })
    expect(measureFocus(snapshot)).toMatchObject({
      portfolioId: 'portfolio-1',
      revision: 7,
      policyVersion: 3,
      asOf: '2026-11-22',
      today: '2026-11-22',
      hidden: 2,
      mix: null,
      drift: null,
      forward: null,
    })
  })
})
