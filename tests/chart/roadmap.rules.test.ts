import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'

import {
  barOf,
  dependencyPath,
  earlyPart,
  heightOf,
  linesWithin,
  marksOf,
  roadmapFrame,
  spanOf,
  topsOf,
} from '#shared/chart/roadmap.ts'
import type { MarkDrawn } from '#shared/chart/roadmap.ts'
import { timeScale } from '#shared/chart/time-scale.ts'
import { addDays } from '#shared/kernel/day.ts'

const scale = timeScale('2026-01-01', '2026-12-31', 2)

const mark = (day: string, name: string): MarkDrawn => ({
  id: `${day} ${name}`,
  kind: 'milestone',
  state: 'open',
  day,
  name,
})

describe('a bar', () => {
  test('holds both its days', () => {
    expect(barOf({ start: '2026-01-11', end: '2026-01-20' }, scale)).toEqual({
      x: 20,
      width: 20,
      isOpenStart: false,
      isOpenEnd: false,
    })
  })

  test('fades where nobody has set an end, and is none without any day', () => {
    const { open } = roadmapFrame
    expect(barOf({ start: '2026-03-01', end: null }, scale)).toMatchObject({ width: open, isOpenEnd: true })
    expect(barOf({ start: null, end: '2026-03-01' }, scale)).toMatchObject({
      x: 60 * 2 - open,
      isOpenStart: true,
    })
    expect(barOf({ start: null, end: null }, scale)).toBeNull()
  })

  test('is cut where it leaves the picture, and never too narrow to press', () => {
    expect(barOf({ start: '1990-01-01', end: '9999-12-31' }, scale)).toMatchObject({
      x: 0,
      width: scale.width,
    })
    expect(barOf({ start: '2026-06-01', end: '2026-06-01' }, scale)?.width).toBe(roadmapFrame.leastBar)
    const outside = barOf({ start: '2031-01-01', end: '2031-02-01' }, scale)
    expect((outside?.x ?? 0) + (outside?.width ?? 0)).toBeLessThanOrEqual(scale.width)
  })

  test('is hatched up to the day from which it would be in order; all of it when none lies within', () => {
    const bar = { x: 20, width: 100, isOpenStart: false, isOpenEnd: false }
    expect(earlyPart(bar, '2026-02-01', scale)).toEqual({ x: 20, width: 42 })
    expect(earlyPart(bar, '2026-01-12', scale)).toEqual({ x: 20, width: roadmapFrame.leastEarly })
    expect(earlyPart(bar, '2026-11-01', scale)).toEqual({ x: 20, width: 100 })
    expect(earlyPart(bar, null, scale)).toEqual({ x: 20, width: 100 })
  })
})

test('names of milestones and gates never meet, nor leave the picture at its right', () => {
  const day = fc.integer({ min: -30, max: 400 }).map((days) => addDays(scale.from, days))
  const marks = fc.array(fc.tuple(day, fc.string({ minLength: 1, maxLength: 60 })), { maxLength: 12 })
  fc.assert(
    fc.property(marks, (given) => {
      const shapes = marksOf(
        given.map(([on, name]) => mark(on, name)),
        scale,
      )
      let free = 0
      for (const { mark: one, x, nameX } of shapes) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(scale.width)
        if (nameX === null) continue
        expect(nameX).toBeGreaterThanOrEqual(free)
        free = nameX + one.name.length * roadmapFrame.letter
        expect(free).toBeLessThanOrEqual(scale.width + 0.1)
      }
    }),
  )
})

test('a row with names below its bar is higher', () => {
  expect(heightOf({ marks: [] })).toBe(roadmapFrame.row)
  expect(heightOf({ marks: [mark('2026-02-01', 'Live')] })).toBe(roadmapFrame.tallRow)
})

test('lines in a window are those that it touches, however high each is', () => {
  const tops = topsOf([10, 20, 30, 40])
  expect(tops).toEqual([0, 10, 30, 60, 100])
  expect(linesWithin(tops, 0, 5)).toEqual([0, 1])
  expect(linesWithin(tops, 9, 11)).toEqual([0, 2])
  expect(linesWithin(tops, 10, 30)).toEqual([1, 3])
  expect(linesWithin(tops, 95, 900)).toEqual([3, 4])
  expect(linesWithin(topsOf([]), 0, 100)).toEqual([0, 0])
})

describe('the line of a dependency', () => {
  const joint = (x: number, width: number, top: number) => ({
    bar: { x, width, isOpenStart: false, isOpenEnd: false },
    top,
  })
  test('goes from the end to a later start round one corner', () => {
    expect(dependencyPath(joint(0, 50, 0), joint(100, 40, 30), true)).toBe('M50 15H92V45H100')
  })
  test('goes back between the rows when what waits starts too early', () => {
    expect(dependencyPath(joint(0, 50, 0), joint(20, 40, 30), true)).toBe('M50 15H58V30H12V45H20')
    expect(dependencyPath(joint(0, 50, 60), joint(20, 40, 0), true)).toBe('M50 75H58V60H12V15H20')
  })
  test('goes from start to start on the left of both', () => {
    expect(dependencyPath(joint(40, 50, 0), joint(30, 40, 30), false)).toBe('M40 15H22V45H30')
  })
})

test('the picture spans all days with half a year either side of today, and no more than fifteen years', () => {
  const today = '2026-11-22'
  expect(spanOf([], today)).toEqual({ from: addDays(today, -203), to: addDays(today, 227) })
  expect(spanOf(['2025-01-01', '2029-01-01'], today)).toEqual({ from: '2024-12-11', to: '2029-02-15' })
  const wild = spanOf(['0001-01-01', '9999-12-31'], today)
  expect([wild.from.slice(0, 4), wild.to.slice(0, 4)]).toEqual(['2011', '2042'])
})
