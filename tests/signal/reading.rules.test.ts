import { describe, expect, test } from 'vitest'

import { readSignal, sayValue } from '#shared/signal/reading.ts'
import { makeSignal } from './make-signal.ts'

describe('a signal moves', () => {
  test.each([
    ['up', [1, 2], 'as_desired'],
    ['up', [2, 1], 'against'],
    ['up', [1, 5, 1], 'steady'],
    ['down', [1, 2], 'against'],
    ['down', [2, 1], 'as_desired'],
    ['down', [2], 'unknown'],
    ['up', [], 'unknown'],
  ] as const)('that should go %s and was %j: %s', (desired, values, move) => {
    expect(readSignal(makeSignal({ desired, values })).move).toBe(move)
  })
})

describe('it says so in words', () => {
  test('from the first observation to the last', () => {
    const signal = makeSignal({ desired: 'up', unit: '% of plans', values: [41, 56] })
    expect(readSignal(signal).sentence).toBe(
      'Should go up, and moves as desired: 56% of plans on Jan 2, 2026, from 41% of plans on Jan 1, 2026.',
    )
  })

  test.each([
    ['up', [41, 58, 56], '; its last step went the other way.'],
    ['down', [41, 58, 56], '; its last step went as desired.'],
    ['up', [41, 50, 56], 'from 41 on Jan 1, 2026.'],
    ['up', [41, 56, 56], 'from 41 on Jan 1, 2026.'],
  ] as const)('a step back is not hidden: %s, %j', (desired, values, end) => {
    expect(readSignal(makeSignal({ desired, values })).sentence).toContain(end)
  })

  test('what was observed once, or never, is too early to say', () => {
    expect(readSignal(makeSignal({ desired: 'down', unit: 'days', values: [0.9] })).sentence).toBe(
      'Should go down. 0.9 days on Jan 1, 2026: observed once, so it is too early to say.',
    )
    expect(readSignal(makeSignal({ desired: 'up', values: [] })).sentence).toBe(
      'Should go up. Nothing was observed yet.',
    )
  })
})

test.each([
  [1_234.5678, '', '1,234.568'],
  [12, '%', '12%'],
  [-3, 'days', '-3 days'],
])('%d with the unit “%s” is written %s', (value, unit, words) => {
  expect(sayValue(value, { unit })).toBe(words)
})
