import { describe, expect, test } from 'vitest'
import { backboneRows } from '#shared/capability/backbone.ts'
import type { CapabilityUse } from '#shared/capability/capability.ts'
import { readCapabilities } from '#shared/capability/reading.ts'
import { findSameEfforts } from '#shared/capability/same-effort.ts'
import { quartersFrom } from '#shared/kernel/quarter.ts'
import { core, foundation, snapshotOf } from '#tests/focus/cases.ts'
import { makeAssessment, makeCapability, makeUse } from '#tests/support/make.ts'

const quarters = quartersFrom('2026-11-22', { count: 4, fiscalYearStart: 1 })

describe('quarters', () => {
  test.each([
    { day: '2026-11-22', fiscalYearStart: 1, first: '2026-10-01', last: '2026-12-31' },
    { day: '2026-01-01', fiscalYearStart: 1, first: '2026-01-01', last: '2026-03-31' },
    { day: '2026-01-31', fiscalYearStart: 2, first: '2025-11-01', last: '2026-01-31' },
    { day: '2026-02-01', fiscalYearStart: 12, first: '2025-12-01', last: '2026-02-28' },
  ])('the one of $day in years from month $fiscalYearStart', ({ day, fiscalYearStart, first, last }) => {
    expect(quartersFrom(day, { count: 1, fiscalYearStart })).toEqual([{ start: first, end: last }])
  })

  test('follow each other without a gap', () => {
    expect(quarters.map((one) => one.start)).toEqual(['2026-10-01', '2027-01-01', '2027-04-01', '2027-07-01'])
  })
})

describe('a capability over quarters', () => {
  const record = makeCapability({ id: 'record' })
  const states = (start: string, by: string) => {
    const [app, hub] = [core(1, { id: 'app', start }), foundation(1, { id: 'hub' })]
    const uses = [
      makeUse({ capability: 'record', initiative: 'app', relation: 'requires', minLevel: 3 }),
      makeUse({ capability: 'record', initiative: 'hub', relation: 'builds', toLevel: 3, by }),
    ]
    const assessments = [makeAssessment({ capability: 'record', level: 1 })]
    const facts = snapshotOf([app, hub], { capabilities: [record], assessments, uses })
    const [row] = backboneRows(readCapabilities(facts), quarters)
    return row?.cells.map(({ state, shortBy }) => `${state} ${shortBy}`)
  }

  test('is short until it is there, and late in the quarter in which it comes', () => {
    expect(states('2027-01-15', '2027-04-15')).toEqual(['nothing_required 0', 'short 2', 'late 2', 'ready 0'])
  })

  test('is late when work needs it a day sooner in one quarter, and in time on the day', () => {
    expect(states('2027-02-09', '2027-02-10')?.[1]).toBe('late 2')
    expect(states('2027-02-10', '2027-02-10')?.[1]).toBe('ready 0')
  })

  test('is short from today on when what needs it has begun', () => {
    expect(states('2026-01-01', '2027-02-10')).toEqual(['short 2', 'late 2', 'ready 0', 'ready 0'])
  })

  test('stands in the order of its gaps: the earliest, the deepest, then the most important, then by name', () => {
    const names = ['Zeal', 'Ark', 'Deep', 'Later', 'Soon']
    const capabilities = names.map((name) =>
      makeCapability({ id: name, name, isMostImportant: name === 'Zeal' }),
    )
    const rows = [core(1, { id: 'now', start: '2026-10-01' }), core(1, { id: 'later', start: '2027-08-01' })]
    const requires = (capability: string, initiative: string, minLevel: number) =>
      makeUse({ capability, initiative, relation: 'requires', minLevel })
    const uses = [requires('Soon', 'now', 1), requires('Deep', 'now', 2), requires('Later', 'later', 4)]
    const facts = snapshotOf(rows, { capabilities, uses })
    const order = backboneRows(readCapabilities(facts), quarters)
    expect(order.map((one) => one.reading.capability.name)).toEqual(['Deep', 'Soon', 'Later', 'Zeal', 'Ark'])
    expect(order[0]).toMatchObject({ firstGap: { shortBy: 2 }, now: { assessed: null, required: 2 } })
    expect(order[3]?.firstGap).toBeNull()
  })
})

describe('two efforts may be one', () => {
  const record = makeCapability({ id: 'record' })
  const found = (
    one: Partial<CapabilityUse>,
    other: Partial<CapabilityUse>,
    start: string | null = '2026-06-01',
  ) => {
    const rows = [foundation(1, { id: 'a', start: '2026-01-01' }), foundation(1, { id: 'b', start })]
    const base = { capability: 'record', relation: 'builds' as const, by: '2026-12-31' }
    const uses = [
      makeUse({ ...base, ...one, initiative: 'a' }),
      makeUse({ ...base, ...other, initiative: 'b' }),
    ]
    return findSameEfforts(readCapabilities(snapshotOf(rows, { capabilities: [record], uses }))).length
  }
  const oneToThree = { fromLevel: 1, toLevel: 3 }

  test.each([
    [0, 1, 0],
    [0, 2, 1],
    [2, 3, 1],
    [3, 4, 0],
    [null, 3, 1],
    [null, 4, 0],
  ])('one from 1 to 3, another from %s to %s', (fromLevel, toLevel, count) => {
    expect(found(oneToThree, { fromLevel, toLevel })).toBe(count)
  })

  test.each([
    ['2026-12-31', 1],
    ['2027-01-01', 0],
    [null, 0],
  ])('one until the end of 2026, another from %s', (start, count) => {
    expect(found(oneToThree, { ...oneToThree, by: '2027-06-01' }, start)).toBe(count)
  })

  test('what has no day is unknown', () => {
    expect(found(oneToThree, { ...oneToThree, by: null })).toBe(0)
  })
})
