import { describe, expect, test } from 'vitest'

import { dayAt, ticksOf, timeScale, xOf, zoomPerDay, zooms } from '#shared/chart/time-scale.ts'

const year = (perDay: number) => timeScale('2026-01-15', '2027-02-10', perDay)

test('a day lies where it begins, and is found again there', () => {
  const scale = year(3)
  expect(scale.width).toBe(392 * 3)
  for (const day of ['2026-01-15', '2026-03-01', '2027-02-10']) {
    expect(dayAt(xOf(day, scale), scale)).toBe(day)
    expect(dayAt(xOf(day, scale) + 2.9, scale)).toBe(day)
  }
  expect(dayAt(-50, scale)).toBe('2026-01-15')
  expect(dayAt(99_999, scale)).toBe('2027-02-10')
})

describe('the head', () => {
  test.each([
    [9, ['Jan', 'Feb', 'Mar'], ['12', '19', '26', '2']],
    [3, ['2026', '2027'], ['Jan', 'Feb', 'Mar']],
    [1.15, ['2026', '2027'], ['Q1', 'Q2', 'Q3']],
    [0.3, [], ['2026', '2027']],
  ])('at %s pixels a day names %j above and %j below', (perDay, major, minor) => {
    const ticks = ticksOf(year(perDay))
    expect(ticks.major.slice(0, major.length || 1).map((one) => one.label)).toEqual(major)
    expect(ticks.minor.slice(0, minor.length).map((one) => one.label)).toEqual(minor)
  })

  test.each(zooms)('at %s parts lie side by side from end to end', (zoom) => {
    const scale = year(zoomPerDay[zoom])
    const { minor } = ticksOf(scale)
    expect(minor[0]?.x).toBe(0)
    let x = 0
    for (const tick of minor) {
      expect(tick.x).toBeCloseTo(x, 6)
      x = tick.x + tick.width
    }
    expect(x).toBeCloseTo(scale.width, 6)
  })
})
