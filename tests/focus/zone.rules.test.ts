import { describe, expect, test } from 'vitest'
import { measureFocus } from '#shared/focus/focus.ts'
import { zoneOfSigma } from '#shared/focus/zone.ts'
import { makePolicy } from '#tests/support/make.ts'
import { competing, core, outside, snapshotOf, unclassified } from './cases.ts'

const zoneWith = (sigmaOfThousand: number) =>
  measureFocus(snapshotOf([core(1_000 - sigmaOfThousand), competing(sigmaOfThousand), competing(0)]))

describe('zones by the share that competes', () => {
  test.each([
    { sigma: 0, zone: 'focused' },
    { sigma: 99, zone: 'focused' },
    { sigma: 100, zone: 'focused' },
    { sigma: 101, zone: 'watch' },
    { sigma: 249, zone: 'watch' },
    { sigma: 250, zone: 'watch' },
    { sigma: 251, zone: 'split' },
    { sigma: 499, zone: 'split' },
    { sigma: 500, zone: 'split' },
    { sigma: 501, zone: 'inverted' },
    { sigma: 1_000, zone: 'inverted' },
  ])('$sigma of 1,000 is $zone', ({ sigma, zone }) => {
    expect(zoneWith(sigma)).toMatchObject({ zone, sigma: sigma / 1_000 })
  })

  test.each([3, 7, 11, 13, 97, 333_333_333, 900_719_925_474])(
    'an edge is exact for amounts of %d',
    (unit) => {
      const policy = makePolicy()
      expect(zoneOfSigma(unit / (unit + 9 * unit), policy)).toBe('focused')
      expect(zoneOfSigma((unit + 1) / (unit + 9 * unit), policy)).toBe('watch')
      expect(zoneOfSigma(unit / (unit + 3 * unit), policy)).toBe('watch')
      expect(zoneOfSigma((unit + 1) / (unit + 3 * unit), policy)).toBe('split')
      expect(zoneOfSigma(unit / (unit + unit), policy)).toBe('split')
      expect(zoneOfSigma((unit + 1) / (unit + unit), policy)).toBe('inverted')
    },
  )

  test('the policy of the portfolio moves the edges', () => {
    const policy = { focusedMax: 0.2, watchMax: 0.3, splitMax: 0.4 }
    const zoneAt = (sigma: number) =>
      measureFocus(snapshotOf([core(100 - sigma), competing(sigma), core(0)], { policy })).zone
    expect([20, 21, 30, 31, 40, 41].map(zoneAt)).toEqual([
      'focused',
      'watch',
      'watch',
      'split',
      'split',
      'inverted',
    ])
  })

  test('focus runs from +1 to -1', () => {
    expect([0, 250, 500, 1_000].map((sigma) => zoneWith(sigma).focus)).toEqual([1, 0.5, 0, -1])
  })
})

describe('what keeps a verdict from being given', () => {
  const missingIn = (...args: Parameters<typeof snapshotOf>) => measureFocus(snapshotOf(...args)).missing

  test('too few driving initiatives, of any weight: two are, three are not', () => {
    expect(missingIn([core(5), competing(5)])).toEqual(['too_few_driving'])
    expect(missingIn([core(5), competing(5), competing(0)])).toEqual([])
    expect(missingIn([core(5), competing(5), competing(0), core(0)])).toEqual([])
  })

  test('driving work out of scope does not count', () => {
    expect(missingIn([core(5), core(5), core(5, { stage: 'completed' })])).toEqual(['too_few_driving'])
  })

  test('coverage below the minimum: 79 of 100 is, 80 and 81 are not', () => {
    const covered = (weight: number) =>
      missingIn([core(weight), core(0), competing(0), unclassified(100 - weight)])
    expect([79, 80, 81].map(covered)).toEqual([['low_coverage'], [], []])
  })

  test('mandatory work neither raises nor lowers coverage', () => {
    expect(missingIn([core(79), core(0), core(0), unclassified(21), outside(9_000)])).toEqual([
      'low_coverage',
    ])
  })

  test('driving work that weighs nothing', () => {
    const measures = measureFocus(snapshotOf([core(0), core(0), competing(0), outside(5)]))
    expect(measures).toMatchObject({
      zone: 'not_enough_evidence',
      missing: ['no_driving_weight', 'low_coverage'],
      sigma: null,
      focus: null,
      coverage: null,
      pivot: null,
      firm: false,
    })
  })

  test('everything, in an empty portfolio without a declaration', () => {
    const measures = measureFocus(snapshotOf([], { declarations: [] }))
    expect(measures.missing).toEqual([
      'no_declaration',
      'too_few_driving',
      'no_driving_weight',
      'low_coverage',
    ])
    expect(measures.interval).toEqual({ lower: null, upper: null, lowerZone: null, upperZone: null })
    expect(measures.firm).toBe(false)
  })

  test('the provisional focus and its interval are given all the same', () => {
    expect(measureFocus(snapshotOf([core(3), competing(1), unclassified(4)]))).toMatchObject({
      zone: 'not_enough_evidence',
      missing: ['too_few_driving', 'low_coverage'],
      focus: 0.5,
      interval: { lower: -0.25, upper: 0.75, lowerZone: 'inverted', upperZone: 'watch' },
    })
  })

  test('the policy of the portfolio says how much is enough', () => {
    const rows = [core(4), unclassified(6)]
    expect(missingIn(rows, { policy: { minDriving: 1, minCoverage: 0.4 } })).toEqual([])
    expect(missingIn(rows, { policy: { minDriving: 2, minCoverage: 0.41 } })).toEqual([
      'too_few_driving',
      'low_coverage',
    ])
  })
})
