import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { assess } from '#shared/finding/assess.ts'
import { findingApi } from '#shared/finding/finding.api.ts'
import { assessment } from '#shared/focus/assessment.ts'
import { measureFocus } from '#shared/focus/focus.ts'
import { makeLink } from '#tests/support/make.ts'
import { competing, core, snapshotOf, supports, unclassified, workedExample } from '#tests/focus/cases.ts'

describe('an assessment', () => {
  test('is the measures with findings and hygiene, in the shape that the API promises', () => {
    const snapshot = workedExample()
    const { findings, hygiene, ...measures } = assess(snapshot)
    expect(measures).toEqual(measureFocus(snapshot))
    expect(findings.length).toBeGreaterThan(0)
    expect(hygiene.length).toBeGreaterThan(0)
    const whole = { ...measures, findings, hygiene }
    expect(z.strictObject(assessment.shape).parse(whole)).toEqual(whole)
    expect(findingApi.list.path).toBe('/portfolios/{id}/findings')
  })

  test('of the same snapshot is the same, and leaves it as it was', () => {
    const snapshot = workedExample()
    const before = structuredClone(snapshot)
    expect(assess(snapshot)).toEqual(assess(before))
    expect(snapshot).toEqual(before)
  })

  test('counts in the basis that is asked for', () => {
    expect(assess(workedExample(), { basis: 'count' }).basis).toBe('count')
  })
})

describe('findings are listed', () => {
  const rows = [
    core(40, { key: 'TP-1', id: 'driver' }),
    competing(20, { key: 'TP-10', id: 'ten' }),
    competing(20, { key: 'TP-2', id: 'two' }),
    competing(30, { key: 'TP-11', id: 'eleven' }),
    supports(20, { key: 'TP-5', id: 'helper' }),
    unclassified(60, { key: 'TP-12', id: 'unknown' }),
  ]
  const links = ['b', 'a'].map((id) => makeLink({ id, from: 'helper', to: 'driver', state: 'draft' }))
  const order = (...args: Parameters<typeof snapshotOf>) =>
    assess(snapshotOf(...args)).findings.map(({ rule, subject }) => `${rule} ${subject.id}`)

  test('the most severe first, then the largest, then by rule and number', () => {
    expect(order(rows, { links, policy: { minCoverage: 0.6 } })).toEqual([
      'F03 portfolio-1',
      'F09 portfolio-1',
      'F04 eleven',
      'F04 two',
      'F04 ten',
      'F05 a',
      'F05 b',
    ])
  })

  test('in the same order, whatever the order of the rows', () => {
    const backwards = { links: links.toReversed() }
    expect(order(rows.toReversed(), backwards)).toEqual(order(rows, { links }))
  })

  test('those without a size last', () => {
    const weightless = [competing(0, { key: 'TP-2' }), competing(0, { key: 'TP-1', id: 'first' })]
    const { findings } = assess(snapshotOf(weightless), { basis: 'budget_total' })
    expect(findings.map(({ subject }) => subject.key)).toEqual(['TP-1', 'TP-2'])
  })

  test('units, which have no key, by their id', () => {
    const units = ['u-b', 'u-a'].map((id) => ({ id, name: 'Same' }))
    const driving = units.flatMap((unit) => [competing(5, { unit }), competing(5, { unit })])
    expect(order(driving).filter((one) => one.startsWith('F15'))).toEqual(['F15 u-a', 'F15 u-b'])
  })
})
