import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawMixBar } from '#shared/chart/mix-bar.ts'
import { initiativeClass } from '#shared/initiative/vocabulary.ts'

const nothing = {
  core: 0,
  supporting: 0,
  unproven: 0,
  foundation: 0,
  competing: 0,
  outside: 0,
  unclassified: 0,
  total: 0,
}

test('classes stand in their order, as wide as their share, and those without weight are left out', () => {
  const weights = { ...nothing, core: 60, competing: 30, unclassified: 10, total: 100 }
  const { segments } = drawMixBar({ weights }, { width: 200 })
  expect(segments).toEqual([
    { class: 'core', weight: 60, share: 0.6, x: 0, width: 120 },
    { class: 'competing', weight: 30, share: 0.3, x: 120, width: 60 },
    { class: 'unclassified', weight: 10, share: 0.1, x: 180, width: 20 },
  ])
})

test('it says its shares in a sentence', () => {
  const weights = { ...nothing, core: 3, outside: 1, total: 4 }
  expect(drawMixBar({ weights }, { width: 100 }).sentence).toBe('Mix: core 75%, outside 25%.')
  expect(drawMixBar({ weights: nothing }, { width: 100 }).sentence).toBe('Nothing in scope weighs anything.')
})

test('the segments fill the bar, whatever the weights', () => {
  const weight = fc.integer({ min: 0, max: 1_000_000 })
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(initiativeClass.options.map((one) => [one, weight]))),
      (given) => {
        const total = Object.values(given).reduce((sum, one) => sum + one, 0)
        const { segments } = drawMixBar({ weights: { ...nothing, ...given, total } }, { width: 100 })
        const filled = segments.reduce((sum, one) => sum + one.width, 0)
        expect(filled).toBeCloseTo(total === 0 ? 0 : 100, 0)
      },
    ),
  )
})
