import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureFocus } from '#shared/focus/focus.ts'
import { basisOf, measurePoint } from '#shared/focus/point.ts'
import { monthsBetween, trendDays, trendPointOf } from '#shared/focus/trend.ts'
import { basis, measuredBasis } from '#shared/portfolio/portfolio.ts'
import { makeSnapshot } from '#tests/support/make.ts'
import { portfolio } from './any-portfolio.ts'
import { competing, core, snapshotOf } from './cases.ts'

test('a point says of any portfolio what the whole verdict says, in every basis', () => {
  fc.assert(
    fc.property(portfolio(), (snapshot) => {
      const point = measurePoint(snapshot)
      for (const one of measuredBasis.options) {
        const { focus, zone } = measureFocus(snapshot, { basis: one })
        expect(point.in[one]).toEqual({ focus, zone })
      }
      for (const one of [...basis.options, undefined])
        expect(basisOf(point, one)).toBe(measureFocus(snapshot, { basis: one }).basis)
    }),
  )
})

test('the basis that the portfolio has chosen is its own', () => {
  const point = measurePoint(snapshotOf([core(1)], { portfolio: { basis: 'fte' } }))
  expect([basisOf(point, undefined), basisOf(point, 'auto')]).toEqual(['fte', 'budget_remaining'])
})

test('where nothing weighs anything, rows are counted', () => {
  expect(basisOf(measurePoint(makeSnapshot()), 'auto')).toBe('count')
})

test('a trend shows a point in the basis asked for, and nothing before the first record', () => {
  const point = measurePoint(snapshotOf([core(300), core(100), competing(100)]))
  expect(trendPointOf('2026-11-22', point, 'count')).toMatchObject({
    asOf: '2026-11-22',
    zone: 'split',
    policyVersion: 0,
    primary: 'customer_engagement',
  })
  expect(trendPointOf('2026-11-22', point, undefined).focus).toBeCloseTo(0.6)
  expect(trendPointOf('2020-01-31', null, 'count')).toEqual({
    asOf: '2020-01-31',
    focus: null,
    zone: null,
    policyVersion: null,
    primary: null,
  })
})

test('the days of a trend are the ends of its months and its last day', () => {
  expect(trendDays('2026-01-15', '2026-03-10')).toEqual(['2026-01-31', '2026-02-28', '2026-03-10'])
  expect(trendDays('2026-01-31', '2026-01-31')).toEqual(['2026-01-31'])
  expect(trendDays('2026-02-01', '2026-01-31')).toEqual([])
})

test('months are counted as they are begun, across years, too', () => {
  expect([monthsBetween('2026-01-31', '2026-02-01'), monthsBetween('2025-12-31', '2026-12-01')]).toEqual([
    2, 13,
  ])
})
