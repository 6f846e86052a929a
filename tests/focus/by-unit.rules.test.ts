import { describe, expect, test } from 'vitest'
import { measureFocus } from '#shared/focus/focus.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { makeUnit } from '#tests/support/make.ts'
import { competing, core, foundation, outside, snapshotOf } from './cases.ts'

const member = { id: 'u1', name: 'Member services' }
const labs = { id: 'u2', name: 'Diagnostics' }
const it = { id: 'u3', name: 'Shared technology' }

const top = { parent: null, depth: 0 }

const unitsOf = (...args: Parameters<typeof snapshotOf>) => measureFocus(snapshotOf(...args)).units

describe('where it splits', () => {
  test('each unit has its own sigma and focus, the heaviest driving weight first', () => {
    const rows = [
      foundation(500, { unit: it }),
      competing(20, { unit: labs }),
      core(10, { unit: labs }),
      core(90, { unit: member }),
      outside(5, { unit: member }),
    ]
    expect(unitsOf(rows)).toEqual([
      { ...top, unit: member, sigma: 0, focus: 1, weight: 95, driving: 90, pullsOtherWay: false },
      { ...top, unit: labs, sigma: 20 / 30, focus: -10 / 30, weight: 30, driving: 30, pullsOtherWay: true },
      { ...top, unit: it, sigma: null, focus: null, weight: 500, driving: 0, pullsOtherWay: false },
    ])
  })

  test('rows without a unit are left out, and so are rows out of scope', () => {
    expect(unitsOf([core(5), core(5, { unit: member, stage: 'idea' })])).toEqual([])
  })

  test('people are shown with decimals', () => {
    const rows = [core(0, { fte: 1.25, unit: member }), foundation(0, { fte: 1, unit: member })]
    expect(unitsOf(rows)[0]).toMatchObject({ weight: 2.25, driving: 1.25 })
  })

  test('equal units come in the order of weight, name and id, whatever the order of the rows', () => {
    const namesake = { id: 'u0', name: 'Diagnostics' }
    const rows = [
      foundation(5, { unit: member }),
      foundation(9, { unit: it }),
      foundation(5, { unit: labs }),
      foundation(5, { unit: namesake }),
    ]
    const ids = (some: InitiativeRecord[]) => unitsOf(some).map(({ unit }) => unit.id)
    expect(ids(rows)).toEqual(['u3', 'u0', 'u2', 'u1'])
    expect(ids(rows.toReversed())).toEqual(['u3', 'u0', 'u2', 'u1'])
  })
})

describe('units as a tree', () => {
  const tree = [
    makeUnit({ id: 'care', name: 'Care' }),
    makeUnit({ id: 'u1', name: 'Member services', parent: 'care' }),
    makeUnit({ id: 'u2', name: 'Diagnostics', parent: 'care' }),
    makeUnit({ id: 'field', name: 'Field', parent: 'u2' }),
    makeUnit({ id: 'idle', name: 'Idle', parent: 'care' }),
  ]
  const field = { id: 'field', name: 'Field' }
  const rows = [
    core(10, { unit: member }),
    core(5, { unit: labs }),
    competing(15, { unit: field }),
    foundation(7, { unit: it }),
  ]

  test('each unit holds what lies below it, and stands below what holds it', () => {
    const seen = unitsOf(rows, { units: tree })
    expect(seen.map(({ unit, parent, depth, weight }) => [unit.id, parent, depth, weight])).toEqual([
      ['care', null, 0, 30],
      ['u2', 'care', 1, 20],
      ['field', 'u2', 2, 15],
      ['u1', 'care', 1, 10],
      ['u3', null, 0, 7],
    ])
    expect(seen.map(({ sigma }) => sigma)).toEqual([0.5, 0.75, 1, 0, null])
  })

  test('what a unit below drives can make one above pull the other way', () => {
    const seen = unitsOf(rows, { units: tree })
    expect(seen.filter((one) => one.pullsOtherWay).map(({ unit }) => unit.id)).toEqual(['u2'])
  })

  test('units that stand below each other in a ring end nothing', () => {
    const ring = [
      makeUnit({ id: 'u1', name: 'Member services', parent: 'u2' }),
      makeUnit({ id: 'u2', name: 'Diagnostics', parent: 'u1' }),
    ]
    expect(unitsOf([core(1, { unit: member })], { units: ring })).toEqual([])
  })
})

describe('a unit pulls the other way', () => {
  const pulls = (...args: Parameters<typeof snapshotOf>) => unitsOf(...args).some((one) => one.pullsOtherWay)

  test('when more than half of its driving weight competes', () => {
    const split = (share: number) =>
      pulls([core(100 - share, { unit: labs }), competing(share, { unit: labs })])
    expect([49, 50, 51].map(split)).toEqual([false, false, true])
  })

  test('with at least two driving initiatives of any weight', () => {
    const rows = [core(50), competing(50, { unit: labs }), foundation(50, { unit: labs })]
    expect(pulls(rows)).toBe(false)
    expect(pulls([...rows, core(0, { unit: labs })])).toBe(true)
    expect(pulls([...rows, core(0, { unit: labs }), core(1, { unit: labs })])).toBe(true)
  })

  test('with at least 5 % of the driving weight of the portfolio', () => {
    const small = (weight: number) =>
      pulls([core(100 - weight), competing(weight, { unit: labs }), competing(0, { unit: labs })])
    expect([4, 5, 6].map(small)).toEqual([false, true, true])
  })

  test('by the lines that the portfolio’s policy draws', () => {
    const rows = [core(70, { unit: labs }), competing(30, { unit: labs })]
    expect(pulls(rows, { policy: { splitMax: 0.3, watchMax: 0.2 } })).toBe(false)
    expect(pulls(rows, { policy: { splitMax: 0.29, watchMax: 0.2 } })).toBe(true)
    expect(pulls(rows, { policy: { splitMax: 0.29, watchMax: 0.2, unitMinDriving: 3 } })).toBe(false)
  })
})
