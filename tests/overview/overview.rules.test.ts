import { expect, test } from 'vitest'

import { drawSparkline, sparkFrame } from '#shared/chart/sparkline.ts'
import { sayRates, saySum } from '#shared/overview/total.words.ts'
import type { TrendPoint } from '#shared/focus/trend.ts'
import { byAttention, isReviewDue } from '#shared/overview/attention.ts'
import { zone } from '#shared/focus/assessment.ts'
import type { Zone } from '#shared/focus/assessment.ts'
import { readVisit, visitOf } from '#client/overview/visit.ts'

interface Given {
  name: string
  zone?: Zone
  firm?: boolean
  red?: number
  days?: number
}

const listed = ({ name, zone: given = 'watch', firm = true, red = 0, days = 1 }: Given) => ({
  name,
  // only what the order depends on
  verdict: { zone: given, firm } as Parameters<typeof byAttention>[0][number]['verdict'],
  health: { green: 4 - red, amber: 0, red, not_reported: 0 },
  initiatives: 4,
  lastLook: { on: '2026-01-01', days },
  reviewDays: 120,
})
const order = (...given: Given[]) => byAttention(given.map(listed)).map((one) => one.name)

test('the worst verdict asks first, whatever the order was', () => {
  const all = zone.options.map((one) => ({ name: one, zone: one }))
  expect(order(...all)).toEqual(['inverted', 'split', 'watch', 'not_enough_evidence', 'focused'])
})

test('of one zone, the one in doubt, then a direction nobody looked at, then red work, then the name', () => {
  expect(
    order(
      { name: 'b' },
      { name: 'a' },
      { name: 'red', red: 1 },
      { name: 'old', days: 121 },
      { name: 'unsure', firm: false },
    ),
  ).toEqual(['unsure', 'old', 'red', 'a', 'b'])
})

test.each([
  [119, false],
  [120, false],
  [121, true],
])('after %i days of 120 a look is due: %s', (days, due) => {
  expect(isReviewDue({ lastLook: { on: '2026-01-01', days }, reviewDays: 120 })).toBe(due)
  expect(isReviewDue({ lastLook: null, reviewDays: 120 })).toBe(false)
})

const point = (focus: number | null, primary: TrendPoint['primary'] = 'customer_engagement'): TrendPoint => ({
  asOf: '2026-01-31',
  focus,
  zone: focus === null ? null : 'watch',
  policyVersion: focus === null ? null : 0,
  primary: focus === null ? null : primary,
})

test('a small line has no stretch over a gap, nor over a switch of the strategy', () => {
  const picture = drawSparkline([
    point(null),
    point(1),
    point(0),
    point(null),
    point(0.5),
    point(-1, 'digitized_solutions'),
    point(-1, 'digitized_solutions'),
  ])
  expect(picture.lines).toHaveLength(2)
  expect([picture.first?.point.focus, picture.last?.point.focus]).toEqual([1, -1])
  expect(picture.first?.y).toBe(sparkFrame.inset)
  expect(picture.last).toMatchObject({
    x: sparkFrame.width - sparkFrame.inset,
    y: sparkFrame.height - sparkFrame.inset,
  })
})

test('without any point there is no line; one alone is a dot at the right', () => {
  expect(drawSparkline([])).toMatchObject({ lines: [], first: null, last: null })
  expect(drawSparkline([point(null)])).toMatchObject({ lines: [], first: null, last: null })
  expect(drawSparkline([point(0)])).toMatchObject({
    lines: [],
    last: { x: sparkFrame.width - sparkFrame.inset, y: 18 },
  })
})

const rate = { id: '1', currency: 'USD', into: 'EUR', rate: '0.9215', on: '2026-11-01', version: 0 }

test.each([
  [{ state: 'nothing' }, 'No portfolio has money entered.', ''],
  [{ state: 'too_large' }, 'No total: it is more than can be counted exactly.', ''],
  [
    { state: 'no_currency', currencies: ['EUR', 'USD'] },
    'No total: the money is in EUR and USD, and nobody has chosen the currency that sums are told in.',
    '',
  ],
  [
    { state: 'no_rate', into: 'EUR', missing: ['GBP', 'USD'] },
    'No total in EUR: no rate from GBP or USD into EUR holds today.',
    '',
  ],
  [
    { state: 'summed', currency: 'EUR', budget: 1_000_000_00, spent: 0, rates: [] },
    'Together €1M budget, €0 spent.',
    'All of it is in EUR.',
  ],
  [
    { state: 'summed', currency: 'EUR', budget: 1_000_000_00, spent: 50_00, rates: [rate] },
    'Together €1M budget, €50 spent.',
    'Told in EUR, with the rates entered here: 1 USD = 0.9215 (entered for Nov 1, 2026 on).',
  ],
] as const)('a sum that is %o', (sum, said, rates) => {
  expect(saySum(sum)).toBe(said)
  expect(sayRates(sum)).toBe(rates)
})

test('a visit is read as it was kept; anything else is none', () => {
  const visit = { on: '2026-11-22', portfolios: { a: { revision: 3, zone: 'watch', focus: 0.5 } } }
  expect(readVisit(JSON.stringify(visit))).toEqual(visit)
  expect(visitOf([], '2026-11-22')).toEqual({ on: '2026-11-22', portfolios: {} })
  for (const text of [null, '', '{}', 'no json', JSON.stringify({ ...visit, on: 'today' })])
    expect(readVisit(text)).toBeNull()
})
