import { describe, expect, test } from 'vitest'
import type { CapabilityUse } from '#shared/capability/capability.ts'
import { highestRequired, levelsOn, readinessOf, shortfall } from '#shared/capability/level.ts'
import { readCapabilities } from '#shared/capability/reading.ts'
import type { CapabilityReading } from '#shared/capability/reading.ts'
import { core, foundation, snapshotOf } from '#tests/focus/cases.ts'
import { makeAssessment, makeCapability, makeUse } from '#tests/support/make.ts'

// today is 22 November 2026
const record = makeCapability({ id: 'record' })
const assessed = (level: number, asOf: string) => makeAssessment({ capability: 'record', level, asOf })
const read = (
  uses: Partial<CapabilityUse>[],
  { rows = [hub, app], assessments = [assessed(1, '2026-10-01')] } = {},
): CapabilityReading => {
  const made = uses.map((use) =>
    makeUse({ capability: 'record', relation: 'builds', initiative: 'hub', ...use }),
  )
  const [reading] = readCapabilities(snapshotOf(rows, { capabilities: [record], assessments, uses: made }))
  if (!reading) throw new Error('there is one capability')
  return reading
}
const hub = foundation(1, { id: 'hub', end: '2027-06-30' })
const app = core(1, { id: 'app', start: '2027-03-01' })
const requires = { initiative: app.id, relation: 'requires', minLevel: 3 } as const

describe('the assessed level', () => {
  const assessments = [assessed(3, '2026-10-01'), assessed(1, '2026-03-01'), assessed(2, '2026-10-01')]
  test.each([
    ['2026-02-28', null],
    ['2026-03-01', 1],
    ['2026-09-30', 1],
    ['2026-10-01', 2],
    ['2026-11-22', 2],
  ])('on %s is that of the latest day by then; the last written of a day counts', (day, level) => {
    expect(levelsOn(read([], { assessments }), day)).toEqual({ assessed: level, planned: level, required: 0 })
  })
})

describe('the planned level', () => {
  test.each([
    ['2026-11-22', 1],
    ['2027-06-29', 1],
    ['2027-06-30', 3],
    ['2030-01-01', 3],
  ])('on %s counts what is built by then', (day, planned) => {
    expect(levelsOn(read([{ toLevel: 3 }]), day).planned).toBe(planned)
  })

  test('is the day of the use before the end of the initiative', () => {
    expect(levelsOn(read([{ toLevel: 3, by: '2026-12-01' }]), '2026-12-01').planned).toBe(3)
  })

  test('is not lifted by a day that has passed, nor lowered by less than there is', () => {
    expect(levelsOn(read([{ toLevel: 3, by: '2026-11-22' }]), '2028-01-01').planned).toBe(1)
    const assessments = [assessed(4, '2026-10-01')]
    expect(levelsOn(read([{ toLevel: 3 }], { assessments }), '2028-01-01').planned).toBe(4)
  })

  test('is unknown while nothing is assessed or planned', () => {
    expect(levelsOn(read([], { assessments: [] }), '2028-01-01').planned).toBeNull()
    expect(levelsOn(read([{ toLevel: 2 }], { assessments: [] }), '2028-01-01').planned).toBe(2)
  })
})

describe('the required level', () => {
  test.each([
    ['2027-02-28', 0],
    ['2027-03-01', 3],
    ['2035-01-01', 3],
  ])('on %s is the highest of what has started by then', (day, required) => {
    expect(levelsOn(read([requires, { ...requires, initiative: hub.id, minLevel: 1 }]), day).required).toBe(
      required === 0 ? 1 : required,
    )
  })

  test('of what runs without a start is required today; of what does not run it is unknown', () => {
    const running = { ...app, start: null }
    expect(levelsOn(read([requires], { rows: [running] }), '2026-11-22').required).toBe(3)
    const approved = { ...running, stage: 'approved' as const }
    const reading = read([requires], { rows: [approved] })
    expect(levelsOn(reading, '2035-01-01').required).toBe(0)
    expect(highestRequired(reading)).toBe(3)
  })

  test('leaves out what is not in scope', () => {
    const archived = { ...app, archivedAt: '2026-10-01T00:00:00Z' }
    expect(highestRequired(read([requires], { rows: [archived] }))).toBe(0)
  })
})

test('what is missing counts from none where nothing is known', () => {
  expect(shortfall({ planned: null, required: 2 })).toBe(2)
  expect(shortfall({ planned: 3, required: 2 })).toBe(0)
})

describe('what brings a capability to a level', () => {
  test.each([
    { what: 'nothing needs to', level: 1, uses: [], state: 'ready' },
    { what: 'nothing does', level: 2, uses: [], state: 'unbuilt' },
    { what: 'too little does', level: 4, uses: [{ toLevel: 3 }], state: 'unbuilt' },
    {
      what: 'the sooner of two',
      level: 2,
      uses: [{ toLevel: 3 }, { toLevel: 2, by: '2027-01-01' }],
      state: 'coming',
    },
    {
      what: 'what has no day',
      level: 2,
      uses: [
        { toLevel: 2, initiative: app.id },
        { toLevel: 3, by: '2026-01-01' },
      ],
      state: 'undated',
    },
    { what: 'what is late', level: 2, uses: [{ toLevel: 3, by: '2026-11-22' }], state: 'overdue' },
  ])('$what', ({ level, uses, state }) => {
    expect(readinessOf(read(uses), level).state).toBe(state)
  })

  test('is told with its day', () => {
    expect(readinessOf(read([{ toLevel: 3 }, { toLevel: 2, by: '2027-01-01' }]), 2)).toMatchObject({
      on: '2027-01-01',
      build: { to: 2 },
    })
  })
})
