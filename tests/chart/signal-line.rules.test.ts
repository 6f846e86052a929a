import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { drawSignalLine } from '#shared/chart/signal-line.ts'
import { makeSignal } from '#tests/signal/make-signal.ts'

const frame = { width: 128, height: 40 }

test('days go from left to right and values from below to above', () => {
  const picture = drawSignalLine(makeSignal({ desired: 'up', values: [1, 3, 2] }), frame)
  expect(picture.points.map(({ x, y }) => [x, y])).toEqual([
    [5, 35],
    [55, 5],
    [105, 20],
  ])
  expect(picture.line).toBe('M5 35 L55 5 L105 20')
  expect(picture).toMatchObject({
    move: 'as_desired',
    sentence: expect.stringContaining('Should go up') as string,
  })
})

test('the arrow points where the signal should go, at the right of the line', () => {
  const up = drawSignalLine(makeSignal({ desired: 'up', values: [] }), frame)
  expect(up.arrow).toBe('M119 35 L119 5 M115 9 L119 5 L123 9')
  const down = drawSignalLine(makeSignal({ desired: 'down', values: [] }), frame)
  expect(down.arrow).toBe('M119 5 L119 35 M115 31 L119 35 L123 31')
})

test('what never changed lies in the middle; what was observed once has no line, and never, no point', () => {
  const steady = drawSignalLine(makeSignal({ desired: 'up', values: [4, 4] }), frame)
  expect(steady.points.map((one) => one.y)).toEqual([20, 20])
  const once = drawSignalLine(makeSignal({ desired: 'up', values: [4] }), frame)
  expect(once).toMatchObject({ line: '', points: [{ x: 55, y: 20 }] })
  expect(drawSignalLine(makeSignal({ desired: 'up', values: [] }), frame)).toMatchObject({
    line: '',
    points: [],
  })
})

test('every point lies inside the picture, whatever was observed', () => {
  const value = fc.double({ min: -1e12, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(fc.array(value, { maxLength: 40 }), (values) => {
      const { points } = drawSignalLine(makeSignal({ desired: 'up', values }), frame)
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(frame.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(frame.height)
      }
    }),
  )
})
