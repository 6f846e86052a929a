import { expect, test } from 'vitest'
import { compareSnapshots } from '#shared/focus/comparison.ts'
import { makeDeclaration, makeInitiative, makeSnapshot } from '#tests/support/make.ts'
import { drivesCe, drivesDs } from '#tests/support/set-up.ts'

const declarations = [makeDeclaration({ primary: 'customer_engagement', effectiveFrom: '2026-01-01' })]
const day = (today: string, initiatives: ReturnType<typeof makeInitiative>[]) =>
  makeSnapshot({ today, declarations, initiatives })
const row = (given: Parameters<typeof makeInitiative>[0] = {}) =>
  makeInitiative({ id: 'i1', key: 'KP-1', title: 'One', ...drivesCe, budget: 100, spent: null, ...given })
const archived = { archivedAt: '2026-05-01T00:00:00Z' }
const compare = (then: Parameters<typeof row>[0] | null, now: Parameters<typeof row>[0] | null) =>
  compareSnapshots(day('2026-05-01', then ? [row(then)] : []), day('2026-06-01', now ? [row(now)] : []), {
    from: '2026-05-01',
  })
const named = { id: 'i1', key: 'KP-1', title: 'One' }

test('two days that hold the same differ in nothing', () => {
  expect(compare({}, {})).toMatchObject({
    from: '2026-05-01',
    to: '2026-06-01',
    entered: [],
    left: [],
    reclassified: [],
    stages: [],
    money: [],
    before: { asOf: '2026-05-01', focus: 1 },
    after: { asOf: '2026-06-01', focus: 1 },
  })
})

test('a row enters when it is logged or brought back, and leaves when it is archived or taken out', () => {
  const moved = { ...named, class: 'core', budget: 100 }
  expect(compare(null, {}).entered).toEqual([{ ...moved, how: 'logged' }])
  expect(compare(archived, {}).entered).toEqual([{ ...moved, how: 'restored' }])
  expect(compare({}, archived).left).toEqual([{ ...moved, how: 'archived' }])
  expect(compare({}, null).left).toEqual([{ ...moved, how: 'removed' }])
  expect(compare(archived, archived)).toMatchObject({ entered: [], left: [], reclassified: [] })
})

test('class, stage and money are compared of rows that are there on both days', () => {
  const found = compare({}, { ...drivesDs, stage: 'paused', budget: 300, spent: 20 })
  expect(found).toMatchObject({
    reclassified: [{ ...named, from: 'core', to: 'competing' }],
    stages: [{ ...named, from: 'active', to: 'paused' }],
    money: [{ ...named, budget: { from: 100, to: 300 }, spent: { from: null, to: 20 } }],
  })
  expect(compare({}, { spent: 1 }).money).toHaveLength(1)
})

test('sums leave out what is archived, and count it', () => {
  expect(compare({ spent: 5 }, archived).sums).toEqual({
    from: { initiatives: 1, archived: 0, budget: 100, spent: 5 },
    to: { initiatives: 0, archived: 1, budget: 0, spent: 0 },
  })
  expect(compare({ budget: null }, {}).sums.from).toMatchObject({ initiatives: 1, budget: 0, spent: 0 })
})

test('before the portfolio was made there is nothing to compare with: all of it entered', () => {
  const found = compareSnapshots(null, day('2026-06-01', [row()]), { from: '2026-01-01' })
  expect(found).toMatchObject({ before: null, entered: [{ how: 'logged' }], left: [] })
  expect(found.sums.from).toEqual({ initiatives: 0, archived: 0, budget: 0, spent: 0 })
})
