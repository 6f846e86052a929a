import { describe, expect, test } from 'vitest'

import { dependencyHolds } from '#shared/dependency/dependency-holds.ts'
import type { DependencyKind } from '#shared/dependency/dependency.ts'
import { gate } from '#shared/gate/gate.ts'
import { brokenAfter, brokenRules, inOrderFrom } from '#shared/roadmap/out-of-order.ts'
import { sayBroken } from '#shared/roadmap/out-of-order.words.ts'
import { makeLink } from '#tests/support/make.ts'
import { planned, rulesOf, waits } from './planned.ts'

const to = { start: '2026-03-01', end: '2026-06-30' }

describe('a dependency', () => {
  test.each<[DependencyKind, string, boolean]>([
    ['finish_to_start', '2026-06-29', false],
    ['finish_to_start', '2026-06-30', true],
    ['finish_to_start', '2026-07-01', true],
    ['start_to_start', '2026-02-28', false],
    ['start_to_start', '2026-03-01', true],
    ['start_to_start', '2026-03-02', true],
  ])('%s with a start on %s: %s', (kind, start, holds) => {
    expect(dependencyHolds(kind, { from: { start, end: null }, to })).toBe(holds)
  })

  test('is unknown while a day that it takes is missing', () => {
    const from = { start: '2026-01-01', end: null }
    expect(dependencyHolds('finish_to_start', { from: { start: null, end: null }, to })).toBeNull()
    expect(dependencyHolds('finish_to_start', { from, to: { ...to, end: null } })).toBeNull()
    expect(dependencyHolds('start_to_start', { from, to: { ...to, start: null } })).toBeNull()
  })
})

const core = planned('CORE', to)
const say = (rules: ReturnType<typeof rulesOf>) =>
  [...brokenRules(rules)].map((rule) => sayBroken(rule, { rules, locale: 'en' }))

describe('what is out of order is said with its days', () => {
  const early = planned('EARLY', { class: 'unproven', start: '2026-02-01', end: '2026-05-01' })
  const pilot = gate.parse({
    id: 'gate',
    initiative: 'CORE',
    name: 'Pilot',
    due: '2026-04-01',
    decision: null,
    reason: '',
    decidedOn: null,
    decidedBy: null,
    version: 0,
  })
  test.each([
    [{}, 'EARLY starts Feb 1, 2026, before the core work it serves, CORE, does, Mar 1, 2026.', '2026-03-01'],
    [
      { timing: 'after_finish' as const },
      'EARLY starts Feb 1, 2026, before the core work it serves, CORE, is finished, Jun 30, 2026.',
      '2026-06-30',
    ],
    [
      { timing: 'with' as const },
      'EARLY runs Feb 1, 2026 to May 1, 2026, not within the core work it serves, CORE, Mar 1, 2026 to Jun 30, 2026.',
      '2026-03-01',
    ],
    [
      { timing: 'after_gate' as const, gate: 'gate' },
      'EARLY starts Feb 1, 2026, and the gate “Pilot” of the core work it serves, CORE, is not passed by then.',
      '2026-04-01',
    ],
  ])('support %j', (link, sentence, from) => {
    const rules = rulesOf([core, early], {
      links: [makeLink({ from: 'EARLY', to: 'CORE', ...link })],
      gates: [pilot],
    })
    expect(say(rules)).toEqual([sentence])
    expect(rules.all.map((rule) => inOrderFrom(rule, rules))).toEqual([from])
  })

  test.each<[DependencyKind, string, string]>([
    ['finish_to_start', 'EARLY starts Feb 1, 2026, and waits for CORE, which ends Jun 30, 2026.', to.end],
    ['start_to_start', 'EARLY starts Feb 1, 2026, and waits for CORE to start, Mar 1, 2026.', to.start],
  ])('dependency %s', (kind, sentence, from) => {
    const rules = rulesOf([core, early], { dependencies: [waits('EARLY', 'CORE', kind)] })
    expect(say(rules)).toEqual([sentence])
    expect(rules.all.map((rule) => inOrderFrom(rule, rules))).toEqual([from])
  })
})

test('rules with an end that is stopped, archived or not to be seen are none', () => {
  const early = planned('EARLY', { start: '2026-02-01' })
  const dependencies = [waits('EARLY', 'CORE')]
  expect(brokenRules(rulesOf([core, early], { dependencies })).size).toBe(1)
  for (const row of [
    { ...core, stage: 'stopped' as const },
    { ...core, archivedAt: '2026-01-01T00:00:00Z' },
  ])
    expect(rulesOf([row, early], { dependencies }).all).toEqual([])
  expect(rulesOf([early], { dependencies }).all).toEqual([])
})

test('after a move only rules of what moved are looked at anew, and the answer is that of all rules', () => {
  const rows = [
    core,
    planned('A', { start: '2026-07-01', end: '2026-08-01' }),
    planned('B', { start: '2026-07-15', end: '2026-09-01' }),
  ]
  const dependencies = [waits('A', 'CORE'), waits('B', 'A')]
  const rules = rulesOf(rows, { dependencies })
  const broken = brokenRules(rules)
  expect([...broken].map((rule) => rule.id)).toEqual(['B-A'])
  const moved = new Map([[core.id, { start: '2026-03-01', end: '2026-07-02' }]])
  const after = brokenAfter(broken, rules, moved)
  expect(new Set([...after].map((rule) => rule.id))).toEqual(new Set(['B-A', 'A-CORE']))
  const whole = rulesOf(
    rows.map((row) => ({ ...row, ...moved.get(row.id) })),
    { dependencies },
  )
  expect(new Set([...brokenRules(whole)].map((rule) => rule.id))).toEqual(new Set(['B-A', 'A-CORE']))
  // back where it was, all is as it was
  expect([...brokenAfter(after, rules, new Map([[core.id, core]]))].map((rule) => rule.id)).toEqual(['B-A'])
})
