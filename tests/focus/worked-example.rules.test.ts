import { describe, expect, test } from 'vitest'
import { measureFocus } from '#shared/focus/focus.ts'
import { workedExample } from './cases.ts'

describe('the worked example', () => {
  const measures = measureFocus(workedExample())

  test('a quarter of what drives a strategy competes: on the edge, still on watch', () => {
    expect(measures).toMatchObject({ sigma: 0.25, focus: 0.5, zone: 'watch', missing: [] })
  })

  test('weights and counts add up to what is in scope', () => {
    expect(measures.weights).toEqual({
      core: 600,
      supporting: 100,
      unproven: 50,
      competing: 200,
      foundation: 250,
      outside: 100,
      unclassified: 100,
      total: 1_300 + 100,
    })
    expect(measures.counts).toEqual({
      core: 2,
      supporting: 1,
      unproven: 1,
      competing: 1,
      foundation: 1,
      outside: 1,
      unclassified: 1,
      total: 8,
    })
  })

  test('coverage leaves mandatory work aside', () => {
    expect(measures.coverage).toBe(12 / 13)
  })

  test('in doubt it could be split, and says so', () => {
    expect(measures.interval).toEqual({
      lower: 250 / 950,
      upper: 500 / 900,
      lowerZone: 'split',
      upperZone: 'watch',
    })
    expect(measures.firm).toBe(false)
    expect(measures.sentence).toBe(
      '25% of the money that drives a strategy pursues digitized solutions, while customer engagement is declared. ' +
        'Watch, could be Split.',
    )
  })

  test('a fifth of core and what serves it only serves, two thirds of that proven', () => {
    expect(measures.support).toEqual({ rho: 0.2, proven: 2 / 3, ordered: null })
  })

  test('unproven work in no strategy’s area cannot be a second strategy', () => {
    const { interval } = measureFocus(workedExample('neither'))
    expect(interval.lower).toBe(300 / 900)
    expect(interval.upper).toBe(500 / 900)
  })

  test('unproven work whose area is open could be one', () => {
    expect(measureFocus(workedExample(null)).interval.lower).toBe(250 / 950)
  })
})
