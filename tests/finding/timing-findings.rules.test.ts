import { describe, expect, test } from 'vitest'
import type { Gate } from '#shared/gate/gate.ts'
import { makeGate, makeLink } from '#tests/support/make.ts'
import { competing, core, snapshotOf, supports } from '#tests/focus/cases.ts'
import { ann, findIn } from './find-in.ts'

type Link = Partial<Parameters<typeof makeLink>[0]>
type Given = Parameters<typeof core>[1]

/** Today is 22 November 2026. */
const serving = (
  link: Link,
  { target = {}, work = {}, gate }: { target?: Given; work?: Given; gate?: Partial<Gate> } = {},
) => {
  const served = core(75, { title: 'Member app', ...target })
  const helper = supports(25, { title: 'Service portal', owner: ann, ...work })
  const gates = gate ? [makeGate({ id: 'gate-a', initiative: served.id, name: 'Pilot', ...gate })] : []
  return snapshotOf([served, helper], {
    gates,
    links: [
      makeLink({ id: 'link-a', from: helper.id, to: served.id, gate: gate ? 'gate-a' : null, ...link }),
    ],
  })
}
const year = { start: '2027-01-01', end: '2027-12-31' }

describe('F07 support ahead of its timing rule', () => {
  const found = (...given: Parameters<typeof serving>) => findIn('F07', serving(...given))

  test('says by how much it is ahead, and when it would be in time', () => {
    const dated = { target: { start: '2027-03-01' }, work: { start: '2027-01-01' } }
    expect(found({ timing: 'after_start' }, dated)).toMatchObject([
      {
        subject: { type: 'initiative', title: 'Service portal' },
        severity: 'caution',
        magnitude: 0.25,
        evidence: {
          link: 'link-a',
          timing: 'after_start',
          start: '2027-01-01',
          from: '2027-03-01',
          ahead: 1,
        },
        sentence: 'Service portal starts on Jan 1, 2027, 59 days before Member app starts on Mar 1, 2027.',
        remedy: {
          action: 'fill_field',
          label: 'Move start',
          field: 'start',
          sentence:
            'Let it start on Mar 1, 2027 or later, 59 days after its present start, or agree on another rule.',
        },
        owner: ann,
      },
    ])
  })

  test.each([
    { start: '2027-02-28', count: 1 },
    { start: '2027-03-01', count: 0 },
    { start: '2027-03-02', count: 0 },
  ])('is met on the very day: $start', ({ start, count }) => {
    expect(
      found({ timing: 'after_start' }, { target: { start: '2027-03-01' }, work: { start } }),
    ).toHaveLength(count)
    expect(
      found({ timing: 'after_finish' }, { target: { end: '2027-03-01' }, work: { start } }),
    ).toHaveLength(count)
  })

  test('is unknown without a day', () => {
    expect(found({ timing: 'after_start' }, { work: { start: '2027-01-01' } })).toEqual([])
    expect(found({ timing: 'after_start' }, { target: year })).toEqual([])
  })

  test('within dates, moves the end that reaches too far', () => {
    const late = { target: year, work: { start: '2027-01-01', end: '2028-01-01' } }
    expect(found({ timing: 'with' }, late)).toMatchObject([
      {
        sentence:
          'Service portal runs from Jan 1, 2027 to Jan 1, 2028, Member app from Jan 1, 2027 to Dec 31, 2027: it ends a day too late.',
        remedy: { action: 'fill_field', label: 'Move end', field: 'end' },
      },
    ])
    const early = { target: year, work: { start: '2026-12-31', end: '2027-06-30' } }
    expect(found({ timing: 'with' }, early)[0]?.remedy).toMatchObject({ field: 'start' })
  })

  test('work that has begun looks at its rule', () => {
    const begun = { target: { start: '2027-03-01' }, work: { start: '2026-11-22' } }
    expect(found({ timing: 'after_start' }, begun)).toMatchObject([
      {
        sentence: 'Service portal started on Nov 22, 2026, 99 days before Member app starts on Mar 1, 2027.',
        remedy: { action: 'draft_support', label: 'Look at its rule' },
      },
    ])
  })

  test.each([
    { gate: { decision: 'passed', decidedOn: '2027-01-01' }, count: 0 },
    { gate: { due: '2027-01-02' }, count: 1 },
    { gate: { due: '2027-01-01' }, count: 0 },
    { gate: { due: null }, count: 0 },
    { gate: { decision: 'stopped', decidedOn: '2026-11-01', reason: 'No' }, count: 1 },
  ] as const)('waits for a gate: $gate', ({ gate, count }) => {
    expect(found({ timing: 'after_gate' }, { work: { start: '2027-01-01' }, gate })).toHaveLength(count)
  })

  test('a gate that was stopped leaves no day to move to', () => {
    const gate = { decision: 'stopped', decidedOn: '2026-11-01', reason: 'No' } as const
    const [one] = found({ timing: 'after_gate' }, { work: { start: '2027-01-01' }, gate })
    expect(one).toMatchObject({ evidence: { from: null }, remedy: { action: 'draft_support' } })
    expect(one?.remedy.sentence).toContain('will not be passed')
  })

  test('is one finding an initiative, about the rule it is furthest ahead of', () => {
    const [near, far, stuck] = [
      core(1, { title: 'Near', start: '2027-02-01' }),
      core(1, { title: 'Far', start: '2027-05-01' }),
      core(1, { title: 'Stuck' }),
    ]
    const helper = supports(1, { title: 'Helper', start: '2027-01-01' })
    const to = (one: typeof near, more: Link = {}) => makeLink({ from: helper.id, to: one.id, ...more })
    const gate = makeGate({ initiative: stuck.id, decision: 'stopped', decidedOn: '2026-11-01' })
    const rows = [near, far, stuck, helper]
    const two = snapshotOf(rows, { links: [to(near), to(far)] })
    const [one, ...more] = findIn('F07', two)
    expect([one?.evidence['to'], one?.evidence['ahead'], more]).toEqual([far.id, 2, []])
    expect(one?.sentence).toMatch(/It is ahead of 1 other rule as well\.$/)
    const links = [to(near), to(stuck, { timing: 'after_gate', gate: gate.id }), to(far)]
    expect(findIn('F07', snapshotOf(rows, { links, gates: [gate] }))[0]?.evidence['to']).toBe(stuck.id)
  })

  test('is said of drafts too, and not of core or competing work, nor of a target that is no live core', () => {
    const dates = { target: { start: '2027-03-01' }, work: { start: '2027-01-01' } }
    expect(found({ state: 'draft' }, dates)).toHaveLength(1)
    expect(found({}, { ...dates, target: { ...dates.target, stage: 'stopped' } })).toEqual([])
    const [served, rival] = [core(1, dates.target), competing(1, dates.work)]
    const links = [makeLink({ from: rival.id, to: served.id })]
    expect(findIn('F07', snapshotOf([served, rival], { links }))).toEqual([])
  })
})

describe('F08 support active while its core is paused', () => {
  const found = (...given: Parameters<typeof serving>) => findIn('F08', serving(...given))

  test('names what is paused, and offers to pause it as well', () => {
    expect(found({}, { target: { stage: 'paused' } })).toMatchObject([
      {
        subject: { type: 'initiative', title: 'Service portal' },
        severity: 'caution',
        magnitude: 0.25,
        sentence: 'Service portal goes on while Member app, which it supports, is paused.',
        remedy: { action: 'fill_field', label: 'Pause it', field: 'stage' },
        owner: ann,
      },
    ])
  })

  test.each(['approved', 'paused'] as const)('is not said of work that is %s', (stage) => {
    expect(found({}, { target: { stage: 'paused' }, work: { stage } })).toEqual([])
  })

  test.each(['active', 'approved', 'completed', 'stopped'] as const)(
    'is not said of a target that is %s',
    (stage) => {
      expect(found({}, { target: { stage } })).toEqual([])
    },
  )

  const both = (other: Given, link: Link = {}, first: Link = {}) => {
    const [served, second] = [
      core(1, { title: 'Member app', stage: 'paused' }),
      core(1, { title: 'Messaging', ...other }),
    ]
    const helper = supports(1, { title: 'Service portal' })
    const links = [
      makeLink({ from: helper.id, to: served.id, ...first }),
      makeLink({ from: helper.id, to: second.id, ...link }),
    ]
    return findIn('F08', snapshotOf([served, second, helper], { links }))
  }

  test('serves others that go on, unless they are paused as well', () => {
    expect(both({ stage: 'active' })).toEqual([])
    expect(both({ stage: 'paused' })[0]?.sentence).toBe(
      'Service portal goes on while Member app and Messaging, which it supports, are paused.',
    )
  })

  test('an accepted link counts more than one that is not; without any, all count', () => {
    expect(both({ stage: 'active' }, { state: 'draft' })).toHaveLength(1)
    expect(both({ stage: 'active' }, { state: 'draft' }, { state: 'draft' })).toEqual([])
  })

  test('is not said of competing work', () => {
    const [served, rival] = [core(1, { stage: 'paused' }), competing(1)]
    const links = [makeLink({ from: rival.id, to: served.id })]
    expect(findIn('F08', snapshotOf([served, rival], { links }))).toEqual([])
  })
})
