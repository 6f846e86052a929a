import {
  capability,
  capabilityAssessment,
  capabilityDefaults,
  capabilityUse,
} from '#shared/capability/capability.ts'
import type { Capability, CapabilityAssessment, CapabilityUse } from '#shared/capability/capability.ts'
import type { Declaration } from '#shared/declaration/declaration.ts'
import { declaration } from '#shared/declaration/declaration.ts'
import { directionChange } from '#shared/direction/direction-change.ts'
import type { DirectionChange } from '#shared/direction/direction-change.ts'
import { customField } from '#shared/field/field.ts'
import type { CustomField } from '#shared/field/field.ts'
import type { FindingDecision } from '#shared/finding/finding.ts'
import { gate } from '#shared/gate/gate.ts'
import type { Gate } from '#shared/gate/gate.ts'
import { initiativeDefaults, initiativeRecord } from '#shared/initiative/initiative.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { defaultPolicy } from '#shared/policy/policy.ts'
import type { Policy } from '#shared/policy/policy.ts'
import { portfolio } from '#shared/portfolio/portfolio.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { supportDefaults, supportLink } from '#shared/support/support-link.ts'
import type { SupportLink } from '#shared/support/support-link.ts'
import { unit } from '#shared/unit/unit.ts'
import type { Unit } from '#shared/unit/unit.ts'

/** Ids may be given as plain text; parsing brands them. */
type Made<Record, Id extends keyof Record> = Partial<Omit<Record, Id>> & { [Key in Id]?: string }

const long = '2026-01-05T09:00:00Z'
let made = 0

// a number of its own for each record, so that rows made in one test never share an id or a key
const next = () => ++made

/** A portfolio in euros with an automatic basis. */
export const makePortfolio = (given: Made<Portfolio, 'id'> = {}): Portfolio =>
  portfolio.parse({
    id: 'portfolio-1',
    name: 'Transformation',
    key: 'TP',
    currency: 'EUR',
    description: '',
    fiscalYearStart: 1,
    basis: 'auto',
    accent: null,
    illustrative: false,
    archivedAt: null,
    revision: 1,
    version: 1,
    createdAt: long,
    ...given,
  })

/** Customer engagement, in force since the first of January 2026. */
export const makeDeclaration = (given: Made<Declaration, 'id' | 'portfolioId'> = {}): Declaration =>
  declaration.parse({
    id: `declaration-${next()}`,
    portfolioId: 'portfolio-1',
    primary: 'customer_engagement',
    direction: 'Care as a collaboration with every member',
    customerNeed: '',
    why: '',
    openBeyond: null,
    effectiveFrom: '2026-01-01',
    decidedBy: null,
    version: 1,
    createdAt: long,
    ...given,
  })

export const makePolicy = (given: Partial<Policy> = {}): Policy => ({ ...defaultPolicy, ...given })

/** An active initiative that nobody has tagged and that weighs nothing. */
export function makeInitiative(given: Made<InitiativeRecord, 'id' | 'portfolioId'> = {}): InitiativeRecord {
  const number = next()
  return initiativeRecord.parse({
    title: `Initiative ${number}`,
    ...initiativeDefaults,
    id: `initiative-${number}`,
    portfolioId: 'portfolio-1',
    key: `TP-${number}`,
    archivedAt: null,
    version: 1,
    createdAt: long,
    updatedAt: long,
    ...given,
  })
}

/** An accepted link; give `from` and `to`. */
export const makeLink = (
  given: Made<SupportLink, 'id' | 'from' | 'to'> & { from: string; to: string },
): SupportLink =>
  supportLink.parse({
    ...supportDefaults,
    id: `link-${next()}`,
    state: 'accepted',
    submittedBy: null,
    decidedBy: null,
    decidedAt: null,
    reason: null,
    version: 1,
    ...given,
  })

/** A gate without a day that nobody has decided at. */
export const makeGate = (given: Made<Gate, 'id' | 'initiative'> & { initiative: string }): Gate =>
  gate.parse({
    id: `gate-${next()}`,
    name: 'Go on',
    due: null,
    decision: null,
    reason: '',
    decidedOn: null,
    decidedBy: null,
    version: 1,
    ...given,
  })

export const makeUnit = (given: Made<Unit, 'id' | 'parent'> = {}): Unit => {
  const number = next()
  return unit.parse({ id: `unit-${number}`, name: `Unit ${number}`, parent: null, version: 1, ...given })
}

/** A capability of the operational backbone that nobody has assessed. */
export const makeCapability = (given: Partial<Capability> = {}): Capability => {
  const number = next()
  return capability.parse({
    ...capabilityDefaults,
    id: `capability-${number}`,
    name: `Capability ${number}`,
    version: 0,
    ...given,
  })
}

/** As of the fifth of January 2026 unless said otherwise. */
export const makeAssessment = (
  given: Partial<CapabilityAssessment> & Pick<CapabilityAssessment, 'capability' | 'level'>,
): CapabilityAssessment =>
  capabilityAssessment.parse({
    id: `assessment-${next()}`,
    evidence: 'Seen at work.',
    asOf: '2026-01-05',
    by: { id: 'user-1', name: 'Pia Pmo' },
    at: long,
    version: 0,
    ...given,
  })

/** What an initiative builds or requires; give the levels that its relation asks for. */
export const makeUse = (
  given: Made<CapabilityUse, 'initiative'> &
    Pick<CapabilityUse, 'capability' | 'relation'> & { initiative: string },
): CapabilityUse =>
  capabilityUse.parse({
    id: `use-${next()}`,
    fromLevel: null,
    toLevel: null,
    minLevel: null,
    by: null,
    version: 0,
    ...given,
  })

/** A custom field of text; give `kind` and `choices` for another. */
export const makeField = (given: Partial<CustomField> = {}): CustomField => {
  const number = next()
  return customField.parse({
    id: `field-${number}`,
    name: `Field ${number}`,
    kind: 'text',
    help: '',
    choices: [],
    requiredIn: [],
    position: number,
    version: 0,
    ...given,
  })
}

/** An entry in the adaptation log: the direction was looked at and kept. */
export const makeAdaptation = (given: Partial<DirectionChange> = {}): DirectionChange =>
  directionChange.parse({
    id: `adaptation-${next()}`,
    kind: 'no_change',
    trigger: null,
    observed: 'Members answer as we hoped.',
    changed: '',
    before: '',
    after: '',
    reviewOn: null,
    on: '2026-11-22',
    by: { id: 'person-leader', name: 'Lee Leader' },
    at: long,
    version: 0,
    ...given,
  })

/** A stored decision; an acknowledgement unless said otherwise. */
export const makeDecision = (
  given: Partial<FindingDecision> & Pick<FindingDecision, 'findingId'>,
): FindingDecision => ({
  status: 'acknowledged',
  reason: null,
  until: null,
  by: { id: 'person-leader', name: 'Lee Leader' },
  at: long,
  magnitude: null,
  version: 1,
  ...given,
})

interface SnapshotParts extends Partial<Omit<Snapshot, 'portfolio' | 'policy'>> {
  portfolio?: Made<Portfolio, 'id'>
  policy?: Partial<Policy>
}

/** An empty portfolio on 22 November 2026 that has declared customer engagement and looked at it today. */
export const makeSnapshot = (given: SnapshotParts = {}): Snapshot => ({
  today: '2026-11-22',
  declarations: [makeDeclaration({ id: 'declaration-0' })],
  initiatives: [],
  links: [],
  units: [],
  decisions: [],
  fields: [],
  reported: [],
  milestones: [],
  gates: [],
  dependencies: [],
  capabilities: [],
  assessments: [],
  uses: [],
  adaptations: [makeAdaptation({ id: 'adaptation-0', on: '2026-11-22' })],
  hidden: 0,
  past: null,
  ...given,
  portfolio: makePortfolio(given.portfolio),
  policy: makePolicy(given.policy),
})
