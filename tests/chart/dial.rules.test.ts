import { describe, expect, test } from 'vitest'
import { drawDial } from '#shared/chart/dial.ts'
import type { DialMeasures } from '#shared/chart/dial.ts'
import { pointAt, zoneSpans } from '#shared/chart/scale.ts'
import { makePolicy } from '#tests/support/make.ts'

const policy = makePolicy()
const draw = (given: Partial<DialMeasures> = {}) =>
  drawDial(
    {
      zone: 'split',
      focus: 0.39,
      interval: { lower: 0.25, upper: 0.42, lowerZone: 'split', upperZone: 'split' },
      ...given,
    },
    policy,
    { size: 'large' },
  )

describe('the scale of the dial', () => {
  test.each([
    [-1, { x: 0, y: 10 }],
    [0, { x: 10, y: 0 }],
    [1, { x: 20, y: 10 }],
  ])('puts focus %d at its place on the half circle', (focus, place) => {
    expect(pointAt(focus, { centre: { x: 10, y: 10 }, radius: 10 })).toEqual(place)
  })

  test('gives each zone the part that the edges on sigma leave it', () => {
    expect(zoneSpans(policy)).toEqual([
      { zone: 'inverted', from: -1, to: 0 },
      { zone: 'split', from: 0, to: 0.5 },
      { zone: 'watch', from: 0.5, to: 0.8 },
      { zone: 'focused', from: 0.8, to: 1 },
    ])
  })

  test('leaves out a zone that the edges give no room', () => {
    const zones = zoneSpans(makePolicy({ focusedMax: 0.25, watchMax: 0.25, splitMax: 1 })).map(
      (one) => one.zone,
    )
    expect(zones).toEqual(['split', 'focused'])
  })
})

describe('the dial', () => {
  test('points at the focus, over four zones and the interval', () => {
    const { needle, wedge, zones } = draw()
    expect(zones.map((one) => one.zone)).toEqual(['inverted', 'split', 'watch', 'focused'])
    expect(needle?.to.x).toBeGreaterThan(140)
    expect(needle?.provisional).toBe(false)
    expect(wedge).toMatch(/^M140 148L.*Z$/)
  })

  test('has no needle without a focus, and says so', () => {
    const interval = { lower: null, upper: null, lowerZone: null, upperZone: null }
    const dial = draw({ zone: 'not_enough_evidence', focus: null, interval })
    expect(dial.needle).toBeNull()
    expect(dial.wedge).toBeNull()
    expect(dial.sentence).toBe('Not enough evidence: focus cannot be measured yet.')
    expect(dial.table).toContainEqual(['Focus', 'unknown'])
  })

  test('marks a focus without a verdict as provisional', () => {
    expect(draw({ zone: 'not_enough_evidence' }).needle?.provisional).toBe(true)
  })

  test('draws no wedge where there is no doubt', () => {
    expect(
      draw({ interval: { lower: 0.39, upper: 0.39, lowerZone: 'split', upperZone: 'split' } }).wedge,
    ).toBeNull()
  })

  test('says in a sentence what it shows', () => {
    expect(draw().sentence).toBe('Split: focus +0.39 on a scale from −1 to +1, between +0.25 and +0.42.')
  })

  test('is also drawn small, for lists', () => {
    const measures = {
      zone: 'focused',
      focus: 1,
      interval: { lower: 1, upper: 1, lowerZone: null, upperZone: null },
    } as const
    expect(drawDial(measures, policy, { size: 'small' }).needle?.to).toEqual({ x: 54, y: 33 })
  })
})
