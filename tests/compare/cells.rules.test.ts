import { expect, test } from 'vitest'

import { cellOf } from '#shared/compare/cells.ts'
import { describePortfolio, mostNamed } from '#shared/compare/describe.ts'
import { publishedCases } from '#shared/compare/published-cases.ts'
import { compareRow } from '#shared/compare/rows.ts'
import type { CompareRow } from '#shared/compare/rows.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import {
  makeAssessment,
  makeCapability,
  makeDeclaration,
  makeInitiative,
  makeLink,
  makeSnapshot,
  makeUse,
} from '#tests/support/make.ts'

const ce = { role: 'drives', area: 'customer_engagement', stage: 'active' } as const
const ds = { role: 'drives', area: 'digitized_solutions', stage: 'active' } as const

const cellIn = (snapshot: Snapshot, row: CompareRow) => cellOf(row, describePortfolio(snapshot))
const textsIn = (snapshot: Snapshot, row: CompareRow) => cellIn(snapshot, row).lines.map((line) => line.text)

const declarations = [
  makeDeclaration({ primary: 'customer_engagement', customerNeed: 'To be known', why: '' }),
]

test('an empty portfolio says in each row what is missing, and makes up nothing', () => {
  const column = describePortfolio(makeSnapshot({ declarations: [] }))
  const missing = Object.fromEntries(compareRow.options.map((row) => [row, cellOf(row, column).missing]))
  expect(missing).toMatchObject({
    strategy: 'Not declared.',
    need: 'Not declared.',
    direction: 'Not declared.',
    why: 'Not declared.',
    capability: 'No capability is listed.',
    core: 'Not declared, so no work can be told apart.',
    supporting: 'Not declared, so no work can be told apart.',
    foundation: 'No work in scope builds a capability.',
    competing: 'Not declared, so no work can be told apart.',
    review: 'Not declared.',
    health: 'No initiative is there.',
    money: 'No money is entered.',
  })
  expect(cellOf('focus', column).lines[0]).toMatchObject({ zone: 'not_enough_evidence' })
})

test('what the declaration leaves empty is said to be missing, with the way to it', () => {
  const snapshot = makeSnapshot({ declarations })
  expect(textsIn(snapshot, 'strategy')).toEqual(['Customer engagement'])
  expect(textsIn(snapshot, 'need')).toEqual(['To be known'])
  expect(cellIn(snapshot, 'why')).toEqual({
    lines: [],
    missing: 'The declaration does not say.',
    source: { page: 'direction' },
  })
})

test('of capabilities only the one marked most important stands there, with its level and what is required', () => {
  const record = makeCapability({ name: 'One record', kind: 'operational_backbone' })
  const work = makeInitiative({ ...ce, start: '2026-01-01' })
  const parts = { declarations, initiatives: [work] }
  expect(cellIn(makeSnapshot({ ...parts, capabilities: [record] }), 'capability').missing).toBe(
    'No capability is marked most important, of 1 capability.',
  )
  const marked = { ...record, isMostImportant: true }
  const unknown = cellIn(makeSnapshot({ ...parts, capabilities: [marked] }), 'capability')
  expect(unknown.lines[0]).toMatchObject({
    text: 'One record',
    note: 'Nobody has assessed it; no work in scope requires it.',
  })
  const known = makeSnapshot({
    ...parts,
    capabilities: [marked],
    assessments: [makeAssessment({ capability: record.id, level: 2, asOf: '2026-10-01' })],
    uses: [makeUse({ initiative: work.id, capability: record.id, relation: 'requires', minLevel: 3 })],
  })
  expect(cellIn(known, 'capability').lines[0]?.note).toBe(
    'Level 2 of 4, shared in part, assessed on Oct 1, 2026; work in scope requires 3.',
  )
  const elsewhere = makeSnapshot({ ...parts, capabilities: [{ ...marked, kind: 'other' }] })
  expect(cellIn(elsewhere, 'capability').missing).toBe('It is not part of the operational backbone.')
})

test.each([
  [mostNamed - 1, 0],
  [mostNamed, 0],
  [mostNamed + 1, 1],
])('of %i core initiatives the heaviest are named, %i counted', (count, more) => {
  const initiatives = Array.from({ length: count }, (_, at) =>
    makeInitiative({ ...ce, title: `Core ${at}`, budget: at + 1 }),
  )
  const texts = textsIn(makeSnapshot({ declarations, initiatives }), 'core')
  expect(texts[0]).toBe(`Core ${count - 1}`)
  expect(texts.filter((text) => text.startsWith('Core'))).toHaveLength(count - more)
  expect(texts.includes(`and ${more} more`)).toBe(more > 0)
})

test('supporting work says how it helps which core work; what is not shown to is counted', () => {
  const core = makeInitiative({ ...ce, title: 'Portal' })
  const helper = makeInitiative({ ...ds, role: 'supports', title: 'Monitoring' })
  const claims = makeInitiative({ ...ds, role: 'supports', title: 'Lab' })
  const links = [
    makeLink({ from: helper.id, to: core.id, state: 'accepted', mechanism: 'extends_offer' }),
    makeLink({ from: claims.id, to: core.id, state: 'submitted' }),
  ]
  const cell = cellIn(
    makeSnapshot({ declarations, initiatives: [core, helper, claims], links }),
    'supporting',
  )
  expect(cell.lines).toEqual([
    {
      text: 'Monitoring',
      note: 'Extends what engaged customers are offered: Portal.',
      source: { page: 'initiative', key: helper.key },
    },
  ])
  expect(cell.missing).toBe('1 more is said to support, not yet shown to.')
})

test('support in other words is told in the words of its rationale', () => {
  const core = makeInitiative({ ...ce, title: 'Portal' })
  const helper = makeInitiative({ ...ds, role: 'supports' })
  const link = makeLink({
    from: helper.id,
    to: core.id,
    state: 'accepted',
    mechanism: 'other',
    rationale: 'Brings people in',
  })
  const snapshot = makeSnapshot({ declarations, initiatives: [core, helper], links: [link] })
  expect(cellIn(snapshot, 'supporting').lines[0]?.note).toBe('Brings people in: Portal.')
})

test('foundation says what it builds; competing work may be none, and that is known', () => {
  const record = makeCapability({ name: 'One record' })
  const work = makeInitiative({ role: 'builds_capability', stage: 'active', title: 'Rollout' })
  const uses = [makeUse({ initiative: work.id, capability: record.id, relation: 'builds', toLevel: 3 })]
  const snapshot = makeSnapshot({ declarations, initiatives: [work], capabilities: [record], uses })
  expect(cellIn(snapshot, 'foundation').lines[0]).toMatchObject({
    text: 'Rollout',
    note: 'Builds One record to level 3.',
  })
  expect(cellIn(snapshot, 'competing')).toMatchObject({ lines: [{ text: 'None in scope' }] })
  const split = makeSnapshot({ declarations, initiatives: [makeInitiative({ ...ds, title: 'Second' })] })
  expect(textsIn(split, 'competing')).toEqual(['Second'])
})

test('money stays in its own currency, and initiatives without a budget are counted', () => {
  const initiatives = [
    makeInitiative({ ...ce, budget: 1_000_000, spent: 0 }),
    makeInitiative({ ...ce, budget: null }),
  ]
  expect(cellIn(makeSnapshot({ declarations, initiatives }), 'money')).toMatchObject({
    lines: [{ text: '€10K budget, €0 spent', note: 'In EUR.' }],
    missing: '1 initiative has no budget yet.',
  })
})

test('health counts what is not archived', () => {
  const initiatives = [
    makeInitiative({ health: 'green' }),
    makeInitiative({ health: 'red' }),
    makeInitiative({ health: 'red', archivedAt: '2026-01-01T00:00:00Z' }),
  ]
  expect(textsIn(makeSnapshot({ initiatives }), 'health')).toEqual(['1 initiative green', '1 initiative red'])
})

test.each([
  [119, ''],
  [120, ''],
  [121, ', over the 120 days of its policy'],
])('a direction last looked at %i days ago', (days, due) => {
  const column = describePortfolio(makeSnapshot({ declarations }))
  const cell = cellOf('review', { ...column, lastLook: { on: '2026-01-01', days } })
  expect(cell.lines[0]?.text).toBe(`${days} days ago${due}`)
})

test('the published cases fill the rows of the figure, say nothing of figures that the briefing lacks, and lead nowhere', () => {
  for (const { cells } of publishedCases) {
    for (const row of ['strategy', 'direction', 'capability', 'supporting'] as const)
      expect(cells[row].lines.length).toBeGreaterThan(0)
    for (const row of ['focus', 'health', 'money'] as const)
      expect(cells[row]).toEqual({ lines: [], missing: 'The briefing gives no figures.' })
    const lines = Object.values(cells).flatMap((cell) => cell.lines)
    expect(lines.filter((line) => line.source)).toEqual([])
  }
})
