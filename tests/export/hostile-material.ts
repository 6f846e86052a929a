import type { Material } from '#shared/export/material.ts'
import { materialOf } from '#shared/export/material.ts'
import { assess } from '#shared/finding/assess.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { initiativeId } from '#shared/kernel/id.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import {
  makeAdaptation,
  makeAssessment,
  makeCapability,
  makeDeclaration,
  makeDecision,
  makeField,
  makeGate,
  makeInitiative,
  makeLink,
  makeSnapshot,
  makeUse,
} from '#tests/support/make.ts'

import { hostileTexts } from './hostile-texts.ts'

const purposes = [
  { role: 'drives', area: 'customer_engagement' },
  { role: 'drives', area: 'customer_engagement' },
  { role: 'drives', area: 'digitized_solutions' },
  { role: 'supports', area: 'digitized_solutions' },
  { role: 'builds_capability' },
] as const

/** An initiative for each of these texts, which is its title; set after the record was made, for that would clean it. */
const titled = (texts: readonly string[]): InitiativeRecord[] =>
  texts.map((title, at) => ({
    ...makeInitiative({
      id: `hostile-${at}`,
      key: `TP-${at + 1}`,
      ...purposes[at % purposes.length],
      budget: (at + 1) * 1_234_56,
      spent: at * 100_01,
      start: `2026-0${1 + (at % 9)}-01`,
      end: `2027-0${1 + (at % 9)}-28`,
    }),
    title,
  }))

/** A portfolio with every hostile text as a title, each on the way to a milestone. */
export function hostileTitles(): Material {
  const initiatives = titled(Object.values(hostileTexts))
  const milestones = initiatives.map(({ id: initiative }, at) => ({
    id: `milestone-${at}`,
    initiative,
    name: 'Half-way',
    due: '2026-12-24',
    doneOn: null,
    version: 1,
  }))
  return materialOf(makeSnapshot({ initiatives, milestones, hidden: 3 }))
}

/**
 * A portfolio in which everything that somebody has written is a hostile text, even what the page would have cleaned: the
 * next one in each place, beginning at a number, or one text in every place.
 */
export function writtenEverywhere(begin: number | string): Material {
  const texts = Object.values(hostileTexts)
  let at = Number(begin)
  const next = (): string => (typeof begin === 'string' ? begin : (texts[at++ % texts.length] ?? ''))
  const [core, other, competing, supporting, foundation] = titled([next(), next(), next(), next(), next()])
  if (!core || !other || !competing || !supporting || !foundation) throw new Error('five were made')
  const who = { id: 'person-1', name: next() }
  const [own, unit] = [next(), next()]
  const field = {
    ...makeField({ id: 'field-1', kind: 'choice', choices: ['a'] }),
    name: next(),
    help: next(),
    choices: [own],
  }
  const rows = [core, other, competing, supporting, foundation].map((row) => ({
    ...row,
    summary: next(),
    externalId: next(),
    owner: who,
    sponsor: who,
    unit: { id: 'unit-1', name: unit } as InitiativeRecord['unit'], // as ids are branded elsewhere
    tags: [next()],
    custom: { 'field-1': own },
  }))
  const capability = {
    ...makeCapability({ id: 'capability-1', isMostImportant: true }),
    name: next(),
    description: next(),
  }
  const parts: Parameters<typeof makeSnapshot>[0] = {
    initiatives: rows,
    declarations: [{ ...makeDeclaration(), direction: next(), customerNeed: next(), why: next() }],
    units: [{ id: 'unit-1', name: unit, parent: null, version: 1 } as unknown as Snapshot['units'][number]], // its id is branded
    fields: [field],
    links: [
      {
        ...makeLink({ from: supporting.id, to: core.id }),
        rationale: next(),
        evidence: next(),
        ifCoreStops: next(),
      },
      {
        ...makeLink({ from: competing.id, to: core.id, state: 'submitted' }),
        rationale: next(),
        reason: next(),
      },
    ],
    milestones: [
      {
        id: 'milestone-1',
        initiative: initiativeId.parse(core.id),
        name: next(),
        due: '2026-12-24',
        doneOn: null,
        version: 1,
      },
    ],
    gates: [{ ...makeGate({ initiative: core.id, due: '2026-12-31' }), name: next(), reason: next() }],
    capabilities: [capability],
    assessments: [{ ...makeAssessment({ capability: 'capability-1', level: 1 }), evidence: next(), by: who }],
    uses: [makeUse({ initiative: core.id, capability: 'capability-1', relation: 'requires', minLevel: 3 })],
    adaptations: [{ ...makeAdaptation(), observed: next(), changed: next(), before: next(), after: next() }],
    hidden: 2,
  }
  const snapshot = makeSnapshot(parts)
  const [found] = assess(snapshot).findings
  const waiver = { status: 'waived' as const, reason: next(), until: '2027-06-30', by: who, magnitude: 1 }
  return materialOf({
    ...snapshot,
    portfolio: {
      ...snapshot.portfolio,
      name: next(),
      description: next(),
      illustrative: true,
      accent: '#336699',
    },
    policy: { ...snapshot.policy, version: 2, note: next(), setBy: who, setAt: '2026-05-05T10:00:00Z' },
    decisions: found ? [makeDecision({ findingId: found.id, ...waiver })] : [],
  })
}
