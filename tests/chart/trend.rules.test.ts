import { describe, expect, test } from 'vitest'
import { drawTrend, trendFrame } from '#shared/chart/trend.ts'
import { markSentence, pointSentence, trendSentence } from '#shared/chart/trend-sentences.ts'
import { monthsBetween, trendDays } from '#shared/focus/trend.ts'
import type { TrendPoint } from '#shared/focus/trend.ts'
import { defaultPolicy } from '#shared/policy/policy.ts'

const point = (asOf: string, focus: number | null, given: Partial<TrendPoint> = {}): TrendPoint => ({
  asOf,
  focus,
  zone: 'watch',
  policyVersion: 0,
  primary: 'customer_engagement',
  ...given,
})
const nothing = { zone: null, policyVersion: null, primary: null }
const draw = (points: TrendPoint[], switches: Parameters<typeof drawTrend>[2] = {}) =>
  drawTrend(points, defaultPolicy, { locale: 'en-GB', ...switches })
const { left, right, top, bottom } = trendFrame

describe('the days of a trend', () => {
  test('are the ends of months and the last day, each once', () => {
    expect(trendDays('2026-01-15', '2026-03-10')).toEqual(['2026-01-31', '2026-02-28', '2026-03-10'])
    expect(trendDays('2026-01-31', '2026-02-28')).toEqual(['2026-01-31', '2026-02-28'])
    expect(trendDays('2026-02-28', '2026-02-28')).toEqual(['2026-02-28'])
    expect(trendDays('2026-03-02', '2026-03-01')).toEqual([])
  })

  test('lie in months that are counted with both ends', () => {
    expect(monthsBetween('2025-12-31', '2026-01-01')).toBe(2)
    expect(monthsBetween('2026-01-01', '2026-01-31')).toBe(1)
  })
})

describe('the picture of a trend', () => {
  test('has the zones as bands from +1 at the top to -1 at the bottom', () => {
    const { bands } = draw([point('2026-01-31', 0)])
    expect(bands.map(({ zone }) => zone)).toEqual(['inverted', 'split', 'watch', 'focused'])
    expect(bands.at(-1)).toMatchObject({ zone: 'focused', y: top })
    const inverted = bands[0]
    expect((inverted?.y ?? 0) + (inverted?.height ?? 0)).toBe(bottom)
    expect(inverted?.height).toBe((bottom - top) / 2)
  })

  test('lays days by the calendar, focus by its height', () => {
    const { dots, lines } = draw([point('2026-01-01', 1), point('2026-01-11', 0), point('2026-01-21', -1)])
    expect(dots.map(({ x, y }) => [x, y])).toEqual([
      [left, top],
      [(left + right) / 2, (top + bottom) / 2],
      [right, bottom],
    ])
    expect(lines).toEqual([`M${left} ${top}L207 58L${right} ${bottom}`])
  })

  test('breaks the line where nothing is known and at a switch, and leaves a lone point a dot', () => {
    const ds = { primary: 'digitized_solutions' as const }
    const { lines, dots } = draw([
      point('2026-01-31', null, nothing),
      point('2026-02-28', 0.5),
      point('2026-03-31', 0.5),
      point('2026-04-30', -0.5, ds),
      point('2026-05-31', -0.5, ds),
      point('2026-06-30', null, ds),
      point('2026-07-31', 0, ds),
    ])
    expect(lines).toHaveLength(2)
    expect(dots.map(({ at }) => at)).toEqual([1, 2, 3, 4, 6])
  })

  test('hollows the points without a verdict', () => {
    const { dots } = draw([
      point('2026-01-31', 0.5),
      point('2026-02-28', 0.5, { zone: 'not_enough_evidence' }),
    ])
    expect(dots.map(({ provisional }) => provisional)).toEqual([false, true])
  })

  test('marks a switch on its day and other thresholds in their month, but no first declaration', () => {
    const points = [
      point('2026-01-31', null, { primary: null }),
      point('2026-02-28', 0.5),
      point('2026-03-31', -0.5, { primary: 'digitized_solutions', policyVersion: 2 }),
      point('2026-04-30', null, { primary: null, policyVersion: 2 }),
    ]
    const switches = [{ primary: 'digitized_solutions' as const, effectiveFrom: '2026-03-09' }]
    const { marks } = draw(points, { switches })
    expect(marks.map(({ kind, asOf }) => [kind, asOf])).toEqual([
      ['switch', '2026-03-09'],
      ['policy', '2026-03-31'],
      ['switch', '2026-04-30'],
    ])
    expect(marks.map((mark) => markSentence(mark, 'en-GB'))).toEqual([
      'Switched to digitized solutions on 9 Mar 2026',
      'Other thresholds by 31 Mar 2026: policy 2',
      'No strategy from 30 Apr 2026',
    ])
  })

  test('names five months at most, the last among them, and draws a single day at the right', () => {
    const months = trendDays('2024-01-01', '2026-11-22').map((asOf) => point(asOf, 0))
    const { ticks } = draw(months)
    expect(ticks.length).toBeLessThanOrEqual(5)
    expect(ticks.at(-1)).toEqual({ x: right, label: 'Nov 2026' })
    expect(draw([point('2026-01-31', 0)]).xs).toEqual([right])
    expect(draw([])).toMatchObject({ dots: [], lines: [], ticks: [], marks: [] })
  })
})

describe('a trend in words', () => {
  const say = (...points: TrendPoint[]) =>
    trendSentence(points, { marks: draw(points).marks, locale: 'en-GB' })

  test('says from where to where, and the lowest between', () => {
    const [one, two, three] = ['2026-01-31', '2026-02-28', '2026-03-31'] as const
    expect(say(point(one, 0.5), point(two, 0.25))).toBe(
      'Focus fell from +0.50 on 31 Jan 2026 to +0.25 on 28 Feb 2026.',
    )
    expect(say(point(one, 0.25), point(two, -0.5), point(three, 0.5))).toBe(
      'Focus rose from +0.25 on 31 Jan 2026 to +0.50 on 31 Mar 2026, by way of −0.50 on 28 Feb 2026.',
    )
    expect(say(point(one, 0.5), point(two, 0.5, { policyVersion: 1 }))).toBe(
      'Focus went from +0.50 on 31 Jan 2026 to +0.50 on 28 Feb 2026. Other thresholds by 28 Feb 2026: policy 1.',
    )
  })

  test('says so when there is one point only, or none', () => {
    expect(say(point('2026-01-31', null, nothing), point('2026-02-28', 0.5))).toBe(
      'Focus was +0.50 on 28 Feb 2026.',
    )
    expect(say(point('2026-01-31', null, nothing))).toBe('No focus is recorded in this period.')
  })

  test('says each month with its zone', () => {
    expect(pointSentence(point('2026-01-31', 0.5), 'en-GB')).toBe('31 Jan 2026: +0.50, Watch')
    expect(pointSentence(point('2026-01-31', null, { zone: 'not_enough_evidence' }), 'en-GB')).toBe(
      '31 Jan 2026: Not enough evidence',
    )
    expect(pointSentence(point('2026-01-31', null, nothing), 'en-GB')).toBe(
      '31 Jan 2026: nothing recorded yet',
    )
  })
})
