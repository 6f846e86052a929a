import { describe, expect, test } from 'vitest'

import { dependencyHolds } from '#shared/dependency/dependency-holds.ts'
import type { DependencyKind } from '#shared/dependency/dependency.ts'
import { gate } from '#shared/gate/gate.ts'
import { brokenAfter, brokenRules, inOrderFrom } from '#shared/roadmap/out-of-order.ts'
import { sayBroken } from '#shared/roadmap/out-of-order.words.ts'
import { makeCapability, makeLink, makeUse } from '#tests/support/make.ts'
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
    [{}, 'EARLY started on Feb 1, 2026, 28 days before CORE started on Mar 1, 2026.', '2026-03-01'],
    [
      { timing: 'after_finish' as const },
      'EARLY started on Feb 1, 2026, 149 days before CORE ended on Jun 30, 2026.',
      '2026-06-30',
    ],
    [
      { timing: 'with' as const },
      'EARLY runs from Feb 1, 2026 to May 1, 2026, CORE from Mar 1, 2026 to Jun 30, 2026: it begins 28 days too early.',
      '2026-03-01',
    ],
    [
      { timing: 'after_gate' as const, gate: 'gate' },
      'EARLY started on Feb 1, 2026, 59 days before the gate “Pilot” of CORE is due on Apr 1, 2026.',
      null,
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

test('core work that starts before a capability it requires is out of order, until it starts on the day or is moved', () => {
  const app = planned('APP', { stage: 'active', start: '2027-01-01', end: '2027-12-31' })
  const hub = planned('HUB', { class: 'foundation', stage: 'active', start: '2026-01-01', end: '2027-03-01' })
  const given = {
    capabilities: [makeCapability({ id: 'record', name: 'Shared record' })],
    uses: [
      makeUse({ capability: 'record', initiative: 'APP', relation: 'requires', minLevel: 3 }),
      makeUse({ capability: 'record', initiative: 'HUB', relation: 'builds', toLevel: 3 }),
    ],
  }
  const rules = rulesOf([app, hub], given)
  expect(say(rules)).toEqual([
    'APP starts Jan 1, 2027, and requires Shared record at “shared and relied on”, which HUB is to bring there by Mar 1, 2027.',
  ])
  expect(rules.all.map((rule) => inOrderFrom(rule, rules))).toEqual(['2027-03-01'])
  const broken = brokenRules(rules)
  const startingOn = (start: string) =>
    brokenAfter(broken, rules, new Map([[app.id, { start, end: app.end }]])).size
  expect([startingOn('2027-02-28'), startingOn('2027-03-01'), startingOn('2027-03-02')]).toEqual([1, 0, 0])

  const unbuilt = rulesOf([app], { ...given, uses: given.uses.slice(0, 1) })
  expect(say(unbuilt)).toEqual([
    'APP starts Jan 1, 2027, and requires Shared record at “shared and relied on”, where nothing brings it by a day to come.',
  ])
  expect(unbuilt.all.map((rule) => inOrderFrom(rule, unbuilt))).toEqual([null])
  // work that is not core has no such rule
  expect(rulesOf([{ ...app, class: 'competing' }, hub], given).all).toEqual([])
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
