import type { RuleId } from '#shared/finding/finding.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import {
  makeAdaptation,
  makeAssessment,
  makeCapability,
  makeDeclaration,
  makeInitiative,
  makeLink,
  makeUse,
} from '#tests/support/make.ts'
import {
  competing,
  core,
  foundation,
  outside,
  snapshotOf,
  supports,
  unclassified,
} from '#tests/focus/cases.ts'

interface Examples {
  /** Nothing for this rule to find. */
  readonly clean: Snapshot
  /** Something for it to find. */
  readonly failing: Snapshot
  /** As near as it comes without being found: on the edge, not beyond. Where a rule has no edge, its nearest miss. */
  readonly boundary: Snapshot
}

const labs = { id: 'u-labs', name: 'Diagnostics' }
const sharing = (rival: number) => snapshotOf([core(1_000 - rival), core(0), competing(rival)])
const linked = (
  link: Partial<Parameters<typeof makeLink>[0]>,
  target: Parameters<typeof core>[1] = {},
  work: Parameters<typeof supports>[1] = {},
) => {
  const [served, serving] = [core(9, target), supports(1, work)]
  return snapshotOf([served, serving], { links: [makeLink({ from: serving.id, to: served.id, ...link })] })
}
const pulling = (rival: number) =>
  snapshotOf([core(100 - rival, { unit: labs }), competing(rival, { unit: labs })])

const drifting = (fall: number) =>
  snapshotOf([core(2_000 - fall), competing(fall)], {
    past: {
      asOf: '2026-08-22',
      primary: 'customer_engagement',
      bases: { budget_remaining: 1, budget_total: 1, fte: null, count: null },
    },
  })

/** Core work that starts on the first of March 2027 and requires a record at level 3, assessed so. */
const requiring = (assessed: number, build: { toLevel?: number; by?: string } | null = null) => {
  const record = makeCapability()
  const [needing, building] = [core(1, { start: '2027-03-01' }), foundation(1, { stage: 'active' })]
  const of = { capability: record.id }
  return snapshotOf([needing, building], {
    capabilities: [record],
    assessments: [makeAssessment({ ...of, level: assessed })],
    uses: [
      makeUse({ ...of, initiative: needing.id, relation: 'requires', minLevel: 3 }),
      ...(build
        ? [makeUse({ ...of, initiative: building.id, relation: 'builds', toLevel: 3, ...build })]
        : []),
    ],
  })
}

const reportedOn = (asOf: string) => {
  const work = core(1)
  return snapshotOf([work], { reported: [{ initiative: work.id, asOf }] })
}

const directed = (direction: string) =>
  snapshotOf([core(1)], { declarations: [makeDeclaration({ direction })] })
const lookedAt = (on: string) => snapshotOf([core(1)], { adaptations: [makeAdaptation({ on })] })

/** Every rule's examples: a rule without them does not compile. */
export const ruleExamples = {
  F01: {
    clean: snapshotOf([core(1)]),
    failing: snapshotOf([core(1)], { declarations: [] }),
    boundary: snapshotOf([], { today: '2026-01-01' }),
  },
  F02: { clean: sharing(0), failing: sharing(101), boundary: sharing(100) },
  F03: { clean: sharing(0), failing: sharing(501), boundary: sharing(500) },
  F04: {
    clean: snapshotOf([core(1), supports(1)]),
    failing: snapshotOf([competing(1)]),
    boundary: snapshotOf([competing(1, { stage: 'proposed' })]),
  },
  F05: {
    clean: snapshotOf([core(1)]),
    failing: linked({ state: 'submitted' }),
    boundary: linked({ state: 'accepted' }),
  },
  F06: {
    clean: linked({ state: 'accepted' }),
    failing: snapshotOf([core(1), supports(1)]),
    boundary: linked({ state: 'draft' }, { stage: 'completed' }),
  },
  F07: {
    clean: linked({}, { start: '2026-01-01' }, { start: '2026-03-01' }),
    failing: linked({}, { start: '2026-03-01' }, { start: '2026-02-28' }),
    boundary: linked({}, { start: '2026-03-01' }, { start: '2026-03-01' }),
  },
  F08: {
    clean: linked({}),
    failing: linked({}, { stage: 'paused' }),
    boundary: linked({}, { stage: 'paused' }, { stage: 'approved' }),
  },
  F09: {
    clean: snapshotOf([core(100)]),
    failing: snapshotOf([core(69), supports(31)]),
    boundary: snapshotOf([core(70), supports(30)]),
  },
  F10: {
    clean: snapshotOf([core(100)]),
    failing: snapshotOf([core(79), unclassified(21)]),
    boundary: snapshotOf([core(80), unclassified(20), outside(1_000)]),
  },
  F11: { clean: requiring(4), failing: requiring(2), boundary: requiring(3) },
  F12: {
    clean: requiring(3),
    failing: requiring(2, { by: '2027-03-02' }),
    boundary: requiring(2, { by: '2027-03-01' }),
  },
  F13: {
    clean: directed('Care as a collaboration with every member'),
    failing: directed('Reach 40 % of all members'),
    boundary: directed('Care around the clock, 24/7, as in 2016'),
  },
  F14: {
    clean: lookedAt('2026-11-22'),
    failing: lookedAt('2026-07-24'),
    boundary: lookedAt('2026-07-25'),
  },
  F15: { clean: pulling(0), failing: pulling(51), boundary: pulling(50) },
  F16: { clean: drifting(0), failing: drifting(151), boundary: drifting(149) },
  H01: {
    clean: snapshotOf([core(1, { owner: { id: 'p1', name: 'Ann Ames' } })]),
    failing: snapshotOf([core(1)]),
    boundary: snapshotOf([core(1, { stage: 'completed' })]),
  },
  H02: {
    clean: snapshotOf([core(1, { start: '2026-01-01', end: '2026-12-31' })]),
    failing: snapshotOf([core(1)]),
    boundary: snapshotOf([core(1, { start: '2026-01-01' }), core(1, { end: '2026-12-31' })]),
  },
  H03: {
    clean: reportedOn('2026-11-22'),
    failing: reportedOn('2026-10-22'),
    boundary: reportedOn('2026-10-23'),
  },
  H04: {
    clean: snapshotOf([core(1, { end: '2026-11-23' })]),
    failing: snapshotOf([core(1, { end: '2026-11-21' })]),
    boundary: snapshotOf([core(1, { end: '2026-11-22' }), core(1, { end: '2026-11-21', stage: 'paused' })]),
  },
  H05: {
    clean: snapshotOf([core(100, { spent: 99 })]),
    failing: snapshotOf([core(100, { spent: 101 })]),
    boundary: snapshotOf([core(100, { spent: 100 }), makeInitiative({ spent: 5 }), core(5)]),
  },
  H06: {
    clean: snapshotOf([core(1)]),
    failing: snapshotOf([foundation(1)]),
    boundary: requiring(2, { by: '2027-03-01' }),
  },
} as const satisfies Record<RuleId, Examples>
