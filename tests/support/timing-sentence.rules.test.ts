import { describe, expect, test } from 'vitest'
import { makeGate } from './make.ts'
import type { Timing } from '#shared/support/support-link.ts'
import { mayStartFrom, timingSentence } from '#shared/support/timing-sentence.ts'

const today = '2026-06-15'
const core = { start: '2026-03-01', end: '2026-09-30' }
const passed = makeGate({ initiative: 'core', name: 'Pilot', decision: 'passed', decidedOn: '2026-05-10' })
const stopped = { ...passed, decision: 'stopped' as const }
const open = makeGate({ initiative: 'core', name: 'Pilot', due: '2026-12-01' })

const say = (
  rule: Timing,
  start: string | null,
  {
    end = null,
    to = core,
    gate = null,
  }: {
    end?: string | null
    to?: typeof core | Record<'start' | 'end', null> | null
    gate?: typeof open | null
  } = {},
) => timingSentence(rule, { from: { start, end }, to, gate, today }, { to: 'KP-3' })

describe('the days of a timing rule in words', () => {
  test('before, on and after the day that it waits for', () => {
    expect([
      say('after_start', '2026-02-28'),
      say('after_start', '2026-03-01'),
      say('after_start', '2026-07-03'),
    ]).toEqual([
      'It started on Feb 28, 2026, a day before KP-3 started on Mar 1, 2026.',
      'It started on Mar 1, 2026, the day on which KP-3 started.',
      'It starts on Jul 3, 2026, 124 days after KP-3 started on Mar 1, 2026.',
    ])
    expect(say('after_finish', '2026-09-29')).toBe(
      'It starts on Sep 29, 2026, a day before KP-3 ends on Sep 30, 2026.',
    )
  })

  test('within the dates of the core work', () => {
    const runs = 'It runs from Mar 1, 2026 to Sep 30, 2026, KP-3 from Mar 1, 2026 to Sep 30, 2026.'
    expect(say('with', '2026-03-01', { end: '2026-09-30' })).toBe(runs)
    expect(say('with', '2026-02-28', { end: '2026-10-02' })).toMatch(
      /: it begins a day too early and ends 2 days too late\.$/,
    )
  })

  test('a gate: passed, due, open without a day, and stopped', () => {
    const at = (start: string, gate: typeof open | null) => say('after_gate', start, { gate })
    expect(at('2026-05-10', passed)).toBe(
      'It started on May 10, 2026, the day on which the gate “Pilot” of KP-3 was passed.',
    )
    expect(at('2026-05-09', passed)).toBe(
      'It started on May 9, 2026, a day before the gate “Pilot” of KP-3 was passed on May 10, 2026.',
    )
    expect(at('2026-11-30', open)).toBe(
      'It starts on Nov 30, 2026, a day before the gate “Pilot” of KP-3 is due on Dec 1, 2026.',
    )
    expect(at('2026-12-02', open)).toBe(
      'It starts on Dec 2, 2026, and the gate “Pilot” of KP-3, due on Dec 1, 2026, is not passed yet.',
    )
    expect(at('2026-06-01', { ...open, due: null })).toBe(
      'It started on Jun 1, 2026, and the gate “Pilot” of KP-3 is not passed yet.',
    )
    expect(at('2026-07-01', stopped)).toMatch(/was not passed but stopped\.$/)
    expect(at('2026-07-01', null)).toBe('No gate is chosen yet.')
  })

  test('what is missing', () => {
    const dateless = { start: null, end: null }
    expect(say('after_start', null)).toBe('It has no start yet.')
    expect(say('after_start', '2026-07-01', { to: dateless })).toBe('KP-3 has no start yet.')
    expect(say('after_finish', '2026-07-01', { to: dateless })).toBe('KP-3 has no end yet.')
    expect(say('with', '2026-07-01', { to: dateless })).toBe('KP-3 has no start yet.')
    expect(say('with', '2026-07-01')).toBe('It has no end yet.')
    expect(say('with', '2026-07-01', { to: null })).toBe('The work that it supports is not shown here.')
  })
})

describe('the first day on which work may start', () => {
  const first = (rule: Timing, gate: typeof open | null = null, to: typeof core | null = core) =>
    mayStartFrom(rule, { to, gate, today })

  test('is that of the core work, or of the gate', () => {
    expect((['after_start', 'with', 'after_finish'] as const).map((rule) => first(rule))).toEqual([
      '2026-03-01',
      '2026-03-01',
      '2026-09-30',
    ])
    expect([first('after_gate', passed), first('after_gate', open)]).toEqual(['2026-05-10', '2026-12-01'])
  })

  test('is unknown where nothing is planned, or nothing will come', () => {
    expect([first('after_gate'), first('after_gate', stopped), first('after_start', null, null)]).toEqual([
      null,
      null,
      null,
    ])
    expect(first('after_gate', { ...open, due: today })).toBeNull()
    expect(first('after_gate', { ...open, due: '2026-06-16' })).toBe('2026-06-16')
  })
})
