import { describe, expect, test } from 'vitest'
import { hasDrifted } from '#shared/focus/drift.ts'
import { measureFocus, readFocus } from '#shared/focus/focus.ts'
import { pullsDown } from '#shared/focus/forward.ts'
import {
  concentrationSentence,
  driftSentence,
  forwardSentence,
  mixSentence,
  timingSentence,
} from '#shared/focus/outlook-sentences.ts'
import { defaultPolicy } from '#shared/policy/policy.ts'
import type { PastFocus } from '#shared/portfolio/past-focus.ts'
import { makeLink } from '#tests/support/make.ts'
import { competing, core, foundation, outside, snapshotOf, supports, unclassified } from './cases.ts'

const past = (focus: number | null, given: Partial<PastFocus> = {}): PastFocus => ({
  asOf: '2026-08-22',
  primary: 'customer_engagement',
  bases: { budget_remaining: focus, budget_total: null, fte: null, count: 0.5 },
  ...given,
})

describe('timing order', () => {
  const linked = (starts: (string | null)[], given: Parameters<typeof supports>[1] = {}) => {
    const served = core(1, { start: '2026-03-01' })
    const serving = starts.map((start) => supports(1, { start, ...given }))
    const links = serving.map((one) => makeLink({ from: one.id, to: served.id, state: 'draft' }))
    return measureFocus(snapshotOf([served, ...serving], { links })).support.ordered
  }

  test('is the share of the links with known dates whose rule holds, in whatever state they are', () => {
    expect(linked(['2026-02-28', '2026-03-01', '2026-03-02', null])).toBe(2 / 3)
  })

  test('is unknown without dates, and looks only at work in scope', () => {
    expect(linked([null])).toBeNull()
    expect(linked(['2026-03-01'], { stage: 'proposed' })).toBeNull()
  })

  test('knows the gate that a link waits for', () => {
    const [served, serving] = [core(1), supports(1, { start: '2026-05-01' })]
    const gate = {
      id: 'gate-1',
      initiative: served.id,
      name: 'Go',
      due: null,
      decision: 'passed' as const,
      reason: '',
      decidedOn: '2026-04-30',
      decidedBy: null,
      version: 1,
    }
    const by = (chosen: string | null) => {
      const link = makeLink({ from: serving.id, to: served.id, timing: 'after_gate', gate: chosen })
      return measureFocus(snapshotOf([served, serving], { links: [link], gates: [gate] })).support.ordered
    }
    expect([by('gate-1'), by('gate-2'), by(null)]).toEqual([1, null, null])
  })

  test('is said as a share, or not at all', () => {
    const said = (ordered: number | null) => timingSentence({ support: { rho: 0, proven: 0, ordered } })
    expect(said(null)).toBeNull()
    expect(said(0.5)).toBe('50% of the support links with known dates keep their timing rule.')
  })
})

describe('mix against target', () => {
  const mixTarget = { core: 0.5, supporting: 0, foundation: 0.5, competing: 0 }
  const mix = (...rows: Parameters<typeof snapshotOf>[0]) =>
    measureFocus(snapshotOf(rows, { policy: { mixTarget } })).mix

  test('is 1 on the target and 0 with nothing of it, of the four classes together', () => {
    expect(mix(core(5), foundation(5))).toBe(1)
    expect(mix(competing(9))).toBe(0)
    expect(mix(core(6), foundation(2), competing(2))).toBeCloseTo(0.7)
    expect(mix(core(5), foundation(5), outside(90), unclassified(90))).toBe(1)
  })

  test('is null without a target, and when the four weigh nothing', () => {
    expect(measureFocus(snapshotOf([core(5)])).mix).toBeNull()
    expect(mix(outside(5))).toBeNull()
  })

  test('is said as a share, or not at all', () => {
    expect(mixSentence({ mix: 0.7 })).toBe('The mix is 70% of the way to its target.')
    expect(mixSentence({ mix: null })).toBeNull()
  })
})

describe('drift', () => {
  const driftFrom = (before: PastFocus | null, ...rows: Parameters<typeof snapshotOf>[0]) =>
    measureFocus(snapshotOf(rows, { past: before })).drift

  test('is how focus has changed since then, in the basis that is measured in', () => {
    expect(driftFrom(past(1), core(3), competing(1))).toBe(-0.5)
    expect(driftFrom(past(0), core(3), competing(1))).toBe(0.5)
    const byCount = measureFocus(snapshotOf([core(3), competing(1)], { past: past(1) }), { basis: 'count' })
    expect(byCount.drift).toBe(-0.5)
  })

  test('is unknown when nothing is recorded, when either has no focus, and across a switch', () => {
    expect(driftFrom(null, core(1))).toBeNull()
    expect(driftFrom(past(null), core(1))).toBeNull()
    expect(driftFrom(past(1), foundation(1))).toBeNull()
    expect(driftFrom(past(1, { primary: 'digitized_solutions' }), core(1))).toBeNull()
    expect(driftFrom(past(1, { primary: null }), core(1))).toBeNull()
  })

  test('has happened from the fall that the policy names', () => {
    expect([-0.149, -0.15, -0.151, 0.15, null].map((one) => hasDrifted(one, defaultPolicy))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
    // a fall that only rounding makes smaller
    expect(hasDrifted(0.35 - 0.5, defaultPolicy)).toBe(true)
  })

  test('is said with both numbers and the day, or why it cannot be said', () => {
    const said = (focus: number | null, drift: number | null, before: PastFocus | null) =>
      driftSentence({ focus, drift, basis: 'budget_remaining' }, { past: before, locale: 'en-GB' })
    expect(said(0.4, -0.2, past(0.6))).toBe('Focus fell by 0.20 since 22 Aug 2026, from +0.60 to +0.40.')
    expect(said(0, 0.2, past(-0.2))).toBe('Focus rose by 0.20 since 22 Aug 2026, from −0.20 to 0.00.')
    expect(said(0.6, 0.001, past(0.599))).toBe('Focus is where it was on 22 Aug 2026: +0.60.')
    expect(said(0.6, null, past(0.6))).toMatch(/^Another strategy was declared on 22 Aug 2026/)
    expect(said(null, null, past(0.6))).toBe('There is no focus to compare with that of 22 Aug 2026.')
    expect(said(0.6, null, past(null))).toBe('There was no focus to compare with on 22 Aug 2026.')
    expect(said(0.6, null, null)).toMatch(/^The portfolio is too young/)
  })
})

describe('the forward look', () => {
  const look = (...args: Parameters<typeof snapshotOf>) => readFocus(snapshotOf(...args))

  test('is over what starts from tomorrow to the end of the second quarter from now', () => {
    const starts = ['2026-11-22', '2026-11-23', '2027-06-30', '2027-07-01', null]
    const { forward } = look(starts.map((start) => competing(1, { start, stage: 'proposed' })))
    expect(forward).toMatchObject({ from: '2026-11-23', to: '2027-06-30', focus: -1 })
    expect(forward.rows.map(({ initiative }) => initiative.start)).toEqual(['2026-11-23', '2027-06-30'])
  })

  test('looks at quarters of the fiscal year, as many as the policy says', () => {
    const at = (fiscalYearStart: number, forwardQuarters: number) =>
      look([], { portfolio: { fiscalYearStart }, policy: { forwardQuarters } }).forward.to
    expect([at(1, 1), at(2, 1), at(3, 1), at(4, 12)]).toEqual([
      '2027-03-31',
      '2027-04-30',
      '2027-02-28',
      '2029-12-31',
    ])
  })

  test('takes in what is approved, active, paused or proposed, and nothing archived, dropped or only an idea', () => {
    const start = '2027-01-01'
    const stages = ['approved', 'active', 'paused', 'proposed', 'idea', 'stopped', 'completed'] as const
    const rows = stages.map((stage) => core(1, { start, stage }))
    const archived = core(1, { start, stage: 'proposed', archivedAt: '2026-11-01T00:00:00Z' })
    const { forward, measures } = look([...rows, archived])
    expect(forward.rows.map(({ initiative }) => initiative.stage)).toEqual(stages.slice(0, 4))
    expect(measures.forward).toBe(1)
  })

  test('has no focus when nothing of it drives a strategy', () => {
    expect(look([foundation(5, { start: '2027-01-01' })]).measures.forward).toBeNull()
  })

  test('pulls down from the distance that the policy names', () => {
    const pulls = (focus: number | null, forward: number | null) =>
      pullsDown({ focus, forward }, defaultPolicy)
    expect([pulls(0.5, 0.301), pulls(0.5, 0.3), pulls(0.5, 0.299)]).toEqual([false, true, true])
    expect([pulls(null, 0), pulls(0, null), pulls(0, 0.5)]).toEqual([false, false, false])
  })

  test('is said with its last day, what drives and where that points', () => {
    const start = '2027-01-01'
    const said = (...rows: Parameters<typeof snapshotOf>[0]) => forwardSentence(look(rows).forward, 'en-GB')
    expect(said()).toBe('Nothing has a start from tomorrow to 30 Jun 2027.')
    expect(said(foundation(5, { start }))).toBe(
      '1 initiative starts by 30 Jun 2027; none of that weighs for a strategy.',
    )
    expect(said(core(1, { start }), competing(3, { start }), foundation(1, { start }))).toBe(
      '3 initiatives start by 30 Jun 2027, 1 core and 1 competing: alone at −0.50.',
    )
    expect(said(core(1, { start }))).toBe('1 initiative starts by 30 Jun 2027, 1 core: alone at +1.00.')
  })
})

describe('concentration', () => {
  const inUnit = (weight: number, id: string) => foundation(weight, { unit: { id, name: id } })
  const measured = (...rows: Parameters<typeof snapshotOf>[0]) => measureFocus(snapshotOf(rows)).concentration

  test('over units is the sum of the squared shares, and as many equal parts as that is', () => {
    const { units } = measured(
      inUnit(5, 'a'),
      inUnit(5, 'b'),
      inUnit(10, 'c'),
      foundation(80),
      inUnit(0, 'd'),
    )
    expect(units).toEqual({ parts: 3, hhi: 0.375, effective: 1 / 0.375 })
  })

  test('over technologies, work counts wholly in each that it names', () => {
    const { technologies } = measured(
      core(10, { technologies: ['cloud', 'ai'] }),
      core(10, { technologies: ['iot'] }),
    )
    expect(technologies?.parts).toBe(3)
    expect(technologies?.effective).toBeCloseTo(3)
  })

  test('is not told of two parts: that says less than focus', () => {
    expect(measured(inUnit(5, 'a'), inUnit(5, 'b'))).toEqual({ units: null, technologies: null })
  })

  test('is said beside the number of equal parts', () => {
    expect(concentrationSentence({ parts: 7, hhi: 0.25, effective: 4 }, { noun: 'units' })).toBe(
      '7 units, as concentrated as so many equal ones (HHI 0.25)',
    )
  })
})
