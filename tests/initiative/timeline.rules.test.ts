import { expect, test } from 'vitest'
import { barOf, placeOf, spanOf } from '#client/initiative/grid/timeline.ts'

const span = spanOf('2026-11-22')

test('the timeline spans this year and the next', () => {
  expect(span).toEqual({ from: '2026-01-01', to: '2027-12-31', label: '2026 · 2027' })
  expect(placeOf('2026-01-01', span)).toBe(0)
  expect(placeOf('2027-01-01', span)).toBe(0.5)
  expect(placeOf('2028-01-01', span)).toBe(1)
})

test('a bar holds both its days and is cut to the span', () => {
  expect(barOf({ start: '2026-01-01', end: '2026-12-31' }, span)).toEqual({ left: 0, width: 0.5 })
  expect(barOf({ start: '2020-01-01', end: '2030-01-01' }, span)).toEqual({ left: 0, width: 1 })
  expect(barOf({ start: '2027-01-01', end: null }, span)).toEqual({ left: 0.5, width: 0.5 })
  expect(barOf({ start: null, end: '2026-12-31' }, span)).toEqual({ left: 0, width: 0.5 })
})

test('what lies outside, or says neither day, has no bar', () => {
  expect(barOf({ start: '2024-01-01', end: '2025-12-31' }, span)).toBeNull()
  expect(barOf({ start: '2028-01-01', end: null }, span)).toBeNull()
  expect(barOf({ start: null, end: null }, span)).toBeNull()
})
