import { expect, test } from 'vitest'

import type { DirectionChange } from '#shared/direction/direction-change.ts'
import { nextLook } from '#shared/direction/next-look.ts'

const entry = (reviewOn: string | null): DirectionChange => ({
  id: 'one',
  kind: 'no_change',
  trigger: null,
  observed: 'It holds.',
  changed: '',
  before: '',
  after: '',
  reviewOn,
  on: '2026-03-01',
  by: { id: 'ada', name: 'Ada' },
  at: '2026-03-01T10:00:00.000Z',
  version: 0,
})
const next = (one: DirectionChange | null, today = '2026-03-11') =>
  nextLook({ on: '2026-03-01', days: 10, entry: one }, { reviewDays: 30, today })

test('it is due after the policy’s days, counted from the last look', () => {
  expect(next(null)).toEqual({ on: '2026-03-31', days: 20, isAgreed: false })
  expect(next(entry(null))).toEqual({ on: '2026-03-31', days: 20, isAgreed: false })
})

test.each([
  ['before', '2026-03-30', { on: '2026-03-30', days: 19, isAgreed: true }],
  ['on', '2026-03-31', { on: '2026-03-31', days: 20, isAgreed: true }],
  ['after', '2026-04-01', { on: '2026-03-31', days: 20, isAgreed: false }],
])('a day that was agreed %s the policy’s last day', (_when, reviewOn, expected) => {
  expect(next(entry(reviewOn))).toEqual(expected)
})

test.each([
  ['2026-03-30', 1],
  ['2026-03-31', 0],
  ['2026-04-01', -1],
])('on %s it is %i days away', (today, days) => {
  expect(next(null, today).days).toBe(days)
})
