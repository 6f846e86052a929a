import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dialPicture } from '#shared/picture/dial-picture.ts'
import { trendPicture } from '#shared/picture/trend-picture.ts'
import { unitsPicture } from '#shared/picture/units-picture.ts'
import { mixPicture } from '#shared/picture/mix-picture.ts'
import { assess } from '#shared/finding/assess.ts'
import { zone } from '#shared/focus/assessment.ts'
import { addDays } from '#shared/kernel/day.ts'
import { material } from '#tests/export/any-material.ts'
import { hostileTitles, writtenEverywhere } from '#tests/export/hostile-material.ts'
import { hostileTexts } from '#tests/export/hostile-texts.ts'
import { makePolicy } from '#tests/support/make.ts'
import { everyPicture, layoutFaults } from './every-picture.ts'

const focus = fc.double({ min: -1, max: 1, noNaN: true })
const known = fc.option(focus)
const edges = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map((all) => all.toSorted((one, other) => one - other).map((edge) => edge / 100))
  .map(([focusedMax = 0, watchMax = 0, splitMax = 0]) => makePolicy({ focusedMax, watchMax, splitMax }))

describe('the look at a layout', () => {
  const line = { kind: 'text', text: 'Member app', size: 12, tone: 'ink' } as const
  const shapes = [
    { ...line, x: 0, y: 12 },
    { ...line, x: 20, y: 14 },
    { ...line, x: 95, y: 40 },
    { kind: 'path', d: 'M0 0V120', stroke: { tone: 'line', width: 1 } },
  ] as const
  const picture = {
    name: 'mix',
    title: '',
    sentence: '',
    table: [],
    width: 100,
    height: 100,
    shapes,
  } as const

  test('finds texts that touch, and shapes outside', () => {
    expect(layoutFaults(picture)).toEqual([
      expect.stringContaining('outside: {"kind":"text"'),
      expect.stringContaining('outside: {"kind":"path"'),
      'mix: “Member app” touches “Member app”',
    ])
  })
})

describe('no label touches another or runs out of the picture', () => {
  test.each(Object.entries(hostileTexts))('where everything is called %s', (_, text) => {
    expect(everyPicture(writtenEverywhere(text)).flatMap(layoutFaults)).toEqual([])
  })

  test('in a portfolio of hostile titles', () => {
    expect(everyPicture(hostileTitles()).flatMap(layoutFaults)).toEqual([])
  })

  test('in any portfolio', () => {
    fc.assert(
      fc.property(material, (one) => {
        expect(everyPicture(one).flatMap(layoutFaults)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test('on a dial of any edges', () => {
    const interval = fc
      .tuple(known, known)
      .map(([one, other]) => ({ lower: one, upper: other, lowerZone: null, upperZone: null }))
    fc.assert(
      fc.property(
        edges,
        fc.constantFrom(...zone.options),
        known,
        interval,
        (policy, here, value, between) => {
          const picture = dialPicture({ zone: here, focus: value, interval: between }, policy, {
            locale: 'de',
          })
          expect(layoutFaults(picture)).toEqual([])
        },
      ),
    )
  })

  test('on a trend of any days', () => {
    const points = fc
      .array(
        fc.record({
          after: fc.integer({ min: 1, max: 40 }),
          focus: known,
          zone: fc.constantFrom(...zone.options),
          policyVersion: fc.nat(3),
          primary: fc.constantFrom('customer_engagement' as const, 'digitized_solutions' as const, null),
        }),
        { maxLength: 40 },
      )
      .map((all) => {
        let asOf = '2024-01-31'
        return all.map(({ after, ...point }) => ({ ...point, asOf: (asOf = addDays(asOf, after)) }))
      })
    fc.assert(
      fc.property(edges, points, (policy, given) => {
        expect(layoutFaults(trendPicture(given, policy))).toEqual([])
      }),
    )
  })

  test('in any width of mix and units', () => {
    const { snapshot } = hostileTitles()
    const assessment = assess(snapshot)
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 1_600 }), (width) => {
        const mix = mixPicture(assessment, {
          width,
          currency: 'JPY',
          target: { core: 0.5, supporting: 0.5, foundation: 0, competing: 0 },
        })
        expect([mix, unitsPicture(assessment, { width })].flatMap(layoutFaults)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
