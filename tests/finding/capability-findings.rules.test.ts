import { describe, expect, test } from 'vitest'
import type { CapabilityUse } from '#shared/capability/capability.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { competing, core, foundation, outside, snapshotOf } from '#tests/focus/cases.ts'
import { makeAssessment, makeCapability, makeUse } from '#tests/support/make.ts'
import { ann, findIn } from './find-in.ts'

// today is 22 November 2026
const record = makeCapability({ id: 'record', name: 'Shared record' })
const app = core(75, { id: 'app', title: 'Member app', start: '2027-03-01', owner: ann })
const hub = foundation(25, { id: 'hub', title: 'Data hub', end: '2027-06-30' })
const requires = (work: InitiativeRecord, minLevel = 3, capability = record.id) =>
  makeUse({ initiative: work.id, capability, relation: 'requires', minLevel })
const builds = (more: Partial<CapabilityUse> = {}, work = hub) =>
  makeUse({ capability: record.id, relation: 'builds', toLevel: 3, ...more, initiative: work.id })
const at = (level: number, asOf = '2026-10-01') => makeAssessment({ capability: record.id, level, asOf })
const seen = (
  uses: CapabilityUse[],
  { rows = [app, hub], assessments = [at(1)], capabilities = [record] } = {},
) => snapshotOf(rows, { uses, assessments, capabilities })

describe('F11 a required capability that nothing builds', () => {
  const find = (...given: Parameters<typeof seen>) => findIn('F11', seen(...given))

  test('is one finding a capability, as large as what is missing', () => {
    expect(find([requires(app)])).toMatchObject([
      {
        id: 'portfolio-1:F11:record',
        subject: { type: 'capability', id: 'record', key: null, title: 'Shared record' },
        severity: 'caution',
        magnitude: 0.5,
        evidence: { capability: 'record', required: 3, assessed: 1, initiatives: ['app'] },
        sentence:
          'Shared record is required at “shared and relied on” by Member app; it is at “local”, and nothing in scope builds it.',
        remedy: { action: 'build_capability' },
        owner: null,
      },
    ])
  })

  test('counts what nobody has assessed as none, and asks for that first', () => {
    const [finding] = find([requires(app), requires(core(1, { id: 'b' }))], {
      rows: [app, core(1, { id: 'b' })],
      assessments: [],
    })
    expect(finding).toMatchObject({ magnitude: 0.75, remedy: { action: 'assess_capability' } })
    expect(finding?.sentence).toMatch(
      /by 2 initiatives; nobody has assessed it, and nothing in scope builds it\.$/,
    )
  })

  test('is said where what builds it does not bring it there, and not where it does, whenever that is', () => {
    expect(find([requires(app), builds({ toLevel: 2 })])[0]?.sentence).toMatch(
      /and what builds it ends at “shared in part”\.$/,
    )
    expect(find([requires(app), builds({ by: '2026-01-01' })])).toEqual([])
    expect(find([requires(app), builds()], { rows: [app, { ...hub, end: null }] })).toEqual([])
  })

  test('looks at work in scope only, on both sides', () => {
    expect(find([requires(app)], { rows: [{ ...app, stage: 'proposed' }] })).toEqual([])
    expect(find([requires(app), builds()], { rows: [app, { ...hub, stage: 'completed' }] })).toHaveLength(1)
  })
})

describe('F12 a core initiative starts before a capability it requires is ready', () => {
  const find = (...given: Parameters<typeof seen>) => findIn('F12', seen(...given))

  test.each([
    { by: '2027-02-28', found: 0 },
    { by: '2027-03-01', found: 0 },
    { by: '2027-03-02', found: 1 },
  ])('ready by $by, when it starts on the first of March', ({ by, found }) => {
    expect(find([requires(app), builds({ by })])).toHaveLength(found)
  })

  test('says by when it is to be there, and offers to move the start', () => {
    expect(find([requires(app), builds()])).toMatchObject([
      {
        subject: { type: 'initiative', id: 'app' },
        magnitude: 0.75,
        evidence: {
          capability: 'record',
          required: 3,
          assessed: 1,
          start: '2027-03-01',
          ready: '2027-06-30',
        },
        sentence:
          'Member app starts on Mar 1, 2027, before Shared record is at “shared and relied on”: Data hub is to bring it there by Jun 30, 2027.',
        remedy: {
          action: 'fill_field',
          field: 'start',
          sentence: 'Let it start on Jun 30, 2027 or later, or build Shared record sooner.',
        },
        owner: ann,
      },
    ])
  })

  test.each([
    {
      what: 'it has started',
      row: { start: '2026-11-22' },
      use: {},
      ends: 'by Jun 30, 2027.',
      action: 'build_capability',
    },
    {
      what: 'it runs without a start',
      row: { start: null },
      use: {},
      ends: 'by Jun 30, 2027.',
      action: 'build_capability',
    },
    {
      what: 'the day has passed',
      row: {},
      use: { by: '2026-11-22' },
      ends: 'Data hub was to bring it there by Nov 22, 2026.',
      action: 'assess_capability',
    },
    {
      what: 'it is built less far',
      row: {},
      use: { toLevel: 2 },
      ends: 'nothing in scope builds it that far.',
      action: 'build_capability',
    },
  ])('is found when $what', ({ row, use, ends, action }) => {
    const [finding] = find([requires(app), builds(use)], { rows: [{ ...app, ...row }, hub] })
    expect(finding?.sentence.endsWith(ends), finding?.sentence).toBe(true)
    expect(finding?.remedy.action).toBe(action)
  })

  test('is unknown while nobody knows the start or the day, unless it has started', () => {
    const undated = { ...hub, end: null }
    expect(find([requires(app), builds()], { rows: [app, undated] })).toEqual([])
    expect(find([requires(app)], { rows: [{ ...app, stage: 'approved', start: null }] })).toEqual([])
    const [started] = find([requires(app), builds()], { rows: [{ ...app, start: '2026-11-01' }, undated] })
    expect(started?.sentence).toMatch(/nobody has said by when Data hub brings it there\.$/)
  })

  test('asks for an assessment where there is none', () => {
    expect(find([requires(app), builds()], { assessments: [] })[0]?.remedy.action).toBe('assess_capability')
  })

  test('names the worst of several, and how many there are', () => {
    const data = makeCapability({ id: 'data', name: 'Product data' })
    const portal = makeCapability({ id: 'portal', name: 'Portal' })
    const capabilities = [record, data, portal]
    const uses = [requires(app), builds(), requires(app, 1, 'data'), requires(app, 2, 'portal')]
    expect(find(uses, { capabilities })[0]).toMatchObject({
      evidence: { capability: 'portal', notReady: 3 },
      sentence:
        'Member app starts on Mar 1, 2027, before Portal is at “shared in part”: nothing in scope builds it that far. 2 other capabilities that it requires are not ready either.',
    })
    expect(find(uses.slice(0, 3), { capabilities })[0]?.sentence).toMatch(
      /1 other capability that it requires is not ready either\.$/,
    )
  })

  test('is said of core work alone', () => {
    const rows = [competing(1, { id: 'a' }), foundation(1, { id: 'b' }), outside(1, { id: 'c' })]
    expect(
      find(
        rows.map((row) => requires(row)),
        { rows },
      ),
    ).toEqual([])
  })
})

describe('H06 builds a capability but names none', () => {
  test('is said of what only requires one, too', () => {
    expect(findIn('H06', seen([requires(hub)]))).toMatchObject([
      { subject: { id: 'hub' }, severity: 'info', remedy: { action: 'name_capability' } },
    ])
    expect(findIn('H06', seen([builds()]))).toEqual([])
  })
})
