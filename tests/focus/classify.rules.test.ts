import { describe, expect, test } from 'vitest'
import { classify } from '#shared/focus/classify.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { Area, InitiativeClass, InitiativeRole } from '#shared/initiative/vocabulary.ts'
import { makeDeclaration, makeInitiative, makeLink, makeSnapshot } from '#tests/support/make.ts'
import { competing, core, snapshotOf, supports } from './cases.ts'

const classIn = (snapshot: ReturnType<typeof makeSnapshot>, row: InitiativeRecord, on?: string) =>
  classify(snapshot, on).get(row.id)

describe('the class of an initiative', () => {
  const areas: (Area | null)[] = ['customer_engagement', 'digitized_solutions', 'neither', null]
  // while customer engagement is declared, by area in the order above
  const declared: Record<InitiativeRole | 'none', InitiativeClass[]> = {
    none: ['unclassified', 'unclassified', 'unclassified', 'unclassified'],
    mandatory: ['outside', 'outside', 'outside', 'outside'],
    builds_capability: ['foundation', 'foundation', 'foundation', 'foundation'],
    drives: ['core', 'competing', 'unclassified', 'unclassified'],
    supports: ['core', 'unproven', 'unproven', 'unproven'],
  }
  const undeclared: Record<InitiativeRole | 'none', InitiativeClass> = {
    none: 'unclassified',
    mandatory: 'outside',
    builds_capability: 'foundation',
    drives: 'unclassified',
    supports: 'unclassified',
  }
  const roles: (InitiativeRole | null)[] = [null, 'mandatory', 'builds_capability', 'drives', 'supports']

  test.each(roles.flatMap((role) => areas.map((area, at) => ({ role, area, at }))))(
    'role $role in area $area',
    ({ role, area, at }) => {
      const row = makeInitiative({ role, area })
      expect(classIn(snapshotOf([row]), row)).toBe(declared[role ?? 'none'][at])
      expect(classIn(makeSnapshot({ initiatives: [row], declarations: [] }), row)).toBe(
        undeclared[role ?? 'none'],
      )
    },
  )

  test('a declaration counts from its day on, not the day before', () => {
    const row = core(1)
    const snapshot = snapshotOf([row], { declarations: [makeDeclaration({ effectiveFrom: '2026-06-01' })] })
    expect(classIn(snapshot, row, '2026-05-31')).toBe('unclassified')
    expect(classIn(snapshot, row, '2026-06-01')).toBe('core')
    expect(classIn(snapshot, row, '2026-06-02')).toBe('core')
  })

  test('archived and stopped rows have a class, too', () => {
    const [archived, stopped] = [
      core(1, { archivedAt: '2026-02-01T00:00:00Z' }),
      core(1, { stage: 'stopped' }),
    ]
    const snapshot = snapshotOf([archived, stopped])
    expect([classIn(snapshot, archived), classIn(snapshot, stopped)]).toEqual(['core', 'core'])
  })
})

describe('supporting work is proven by an accepted link to live core work', () => {
  const withTarget = (target: InitiativeRecord, link: Partial<Parameters<typeof makeLink>[0]> = {}) => {
    const row = supports(1)
    return classIn(
      snapshotOf([row, target], { links: [makeLink({ from: row.id, to: target.id, ...link })] }),
      row,
    )
  }

  test.each(['draft', 'submitted', 'returned'] as const)('a link in state %s does not prove it', (state) => {
    expect(withTarget(core(1), { state })).toBe('unproven')
  })

  test.each(['idea', 'proposed', 'approved', 'active', 'paused', 'completed'] as const)(
    'core work in stage %s is live',
    (stage) => expect(withTarget(core(1, { stage }))).toBe('supporting'),
  )

  test('core work that stopped or was archived is not live', () => {
    expect(withTarget(core(1, { stage: 'stopped' }))).toBe('unproven')
    expect(withTarget(core(1, { archivedAt: '2026-02-01T00:00:00Z' }))).toBe('unproven')
  })

  test('work that is not core cannot be served', () => {
    expect(withTarget(competing(1))).toBe('unproven')
    expect(withTarget(supports(1))).toBe('unproven')
    expect(withTarget(makeInitiative({ role: 'mandatory', area: 'customer_engagement' }))).toBe('unproven')
    expect(withTarget(makeInitiative({ role: 'builds_capability', area: 'customer_engagement' }))).toBe(
      'unproven',
    )
  })

  test('supporting work in the primary area is core and can be served', () => {
    expect(withTarget(supports(1, { area: 'customer_engagement' }))).toBe('supporting')
  })

  test('a target that the reader may not see proves nothing', () => {
    expect(withTarget(core(1), { to: 'elsewhere' })).toBe('unproven')
  })

  test('one good link is enough', () => {
    const [row, stopped, live] = [supports(1), core(1, { stage: 'stopped' }), core(1)]
    const links = [makeLink({ from: row.id, to: stopped.id }), makeLink({ from: row.id, to: live.id })]
    expect(classIn(snapshotOf([row, stopped, live], { links }), row)).toBe('supporting')
  })
})

describe('a switch of the primary strategy', () => {
  const rows = {
    driver: core(1),
    rival: competing(1),
    helper: supports(1, { area: 'customer_engagement' }),
    other: supports(1),
    loose: supports(1, { area: null }),
  }
  const snapshot = snapshotOf(Object.values(rows), {
    declarations: [
      makeDeclaration({ effectiveFrom: '2026-01-01' }),
      makeDeclaration({ effectiveFrom: '2026-07-01', primary: 'digitized_solutions' }),
    ],
    links: [
      makeLink({ from: rows.other.id, to: rows.driver.id }),
      makeLink({ from: rows.loose.id, to: rows.rival.id }),
    ],
  })
  const on = (day: string) => Object.values(rows).map((row) => classIn(snapshot, row, day))

  test('reclassifies from its day on, and edits no row', () => {
    const before = structuredClone(snapshot)
    expect(on('2026-06-30')).toEqual(['core', 'competing', 'core', 'supporting', 'unproven'])
    expect(on('2026-07-01')).toEqual(['competing', 'core', 'unproven', 'core', 'supporting'])
    expect(snapshot).toEqual(before)
  })

  test('without a day, today decides', () => {
    expect(classify(snapshot)).toEqual(classify(snapshot, snapshot.today))
  })
})
