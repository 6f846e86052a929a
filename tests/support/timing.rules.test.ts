import { describe, expect, it } from 'vitest'
import type { Gate } from '#shared/gate/gate.ts'
import { opaqueId, initiativeId } from '#shared/kernel/id.ts'
import { timingHolds } from '#shared/support/timing.ts'

const today = '2026-06-15'
const core = { start: '2026-03-01', end: '2026-09-30' }
const work = (start: string | null, end: string | null = null) => ({ start, end })
const gate = (over: Partial<Gate>): Gate => ({
  id: opaqueId.parse('g'),
  initiative: initiativeId.parse('core'),
  name: 'Go',
  due: null,
  decision: null,
  reason: '',
  decidedOn: null,
  decidedBy: null,
  version: 1,
  ...over,
})

describe('a timing rule', () => {
  it.each([
    ['the day before', '2026-02-28', false],
    ['on the day of', '2026-03-01', true],
    ['the day after', '2026-03-02', true],
  ])('after start: work that starts %s the core start', (_, start, holds) => {
    expect(timingHolds('after_start', { from: work(start), to: core, gate: null, today })).toBe(holds)
  })

  it.each([
    ['the day before', '2026-09-29', false],
    ['on the day of', '2026-09-30', true],
    ['the day after', '2026-10-01', true],
  ])('after finish: work that starts %s the core end', (_, start, holds) => {
    expect(timingHolds('after_finish', { from: work(start), to: core, gate: null, today })).toBe(holds)
  })

  it.each([
    ['starts a day early', '2026-02-28', '2026-05-01', false],
    ['has just its dates', '2026-03-01', '2026-09-30', true],
    ['ends a day late', '2026-03-01', '2026-10-01', false],
  ])('with: work that %s', (_, start, end, holds) => {
    expect(timingHolds('with', { from: work(start, end), to: core, gate: null, today })).toBe(holds)
  })

  it('after gate: the gate is passed by the start, that day included', () => {
    const passed = gate({ decision: 'passed', decidedOn: '2026-05-10' })
    const starting = (start: string) =>
      timingHolds('after_gate', { from: work(start), to: core, gate: passed, today })
    expect([starting('2026-05-09'), starting('2026-05-10'), starting('2026-05-11')]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('after gate: work that has begun before anybody decided breaks it', () => {
    const starting = (start: string) =>
      timingHolds('after_gate', { from: work(start), to: core, gate: gate({ due: '2026-06-01' }), today })
    expect([starting('2026-06-14'), starting('2026-06-15'), starting('2026-06-16')]).toEqual([
      false,
      false,
      null,
    ])
  })

  it.each([
    ['without a day of its own is unknown', gate({}), null],
    ['due by the start is unknown', gate({ due: '2026-08-01' }), null],
    ['due after the start breaks it', gate({ due: '2026-08-02' }), false],
    ['that was held is unknown', gate({ decision: 'held', decidedOn: '2026-06-01' }), null],
    ['that stopped the work breaks it', gate({ decision: 'stopped', decidedOn: '2026-06-01' }), false],
  ])('after gate: ahead of a start to come, a gate %s', (_, open, holds) => {
    expect(timingHolds('after_gate', { from: work('2026-08-01'), to: core, gate: open, today })).toBe(holds)
  })

  it.each([
    ['after_start', { from: work(null), to: core }],
    ['after_start', { from: work('2026-04-01'), to: { ...core, start: null } }],
    ['after_finish', { from: work('2026-04-01'), to: { ...core, end: null } }],
    ['with', { from: work('2026-04-01'), to: core }],
    ['with', { from: work('2026-04-01', '2026-05-01'), to: { ...core, end: null } }],
    ['with', { from: work('2026-04-01', '2026-05-01'), to: { ...core, start: null } }],
    ['after_gate', { from: work('2026-04-01'), to: core }],
    ['after_gate', { from: work(null), to: core, gate: gate({ decision: 'passed', decidedOn: today }) }],
    ['after_start', { from: null, to: core }],
    ['after_start', { from: work('2026-04-01'), to: undefined }],
  ] as const)('%s: a date, an end or a gate that is missing leaves it unknown', (rule, ends) => {
    expect(timingHolds(rule, { gate: null, today, ...ends })).toBeNull()
  })
})
