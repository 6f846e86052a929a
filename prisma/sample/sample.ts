import type { DirectionChangeKind, DirectionTrigger } from '#shared/direction/direction-change.ts'
import type { ExperimentOutcome } from '#shared/experiment/experiment.ts'
import type { FindingDecision, RuleId } from '#shared/finding/finding.ts'
import type {
  Area,
  Health,
  InitiativeRole,
  Stage,
  Strategy,
  Technology,
} from '#shared/initiative/vocabulary.ts'
import type { CapabilityCreate } from '#shared/capability/capability.ts'
import type { DependencyKind } from '#shared/dependency/dependency.ts'
import type { GateOutcome } from '#shared/gate/gate.ts'
import type { FieldCreate } from '#shared/field/field.ts'
import type { ProposalCreate } from '#shared/proposal/proposal.ts'
import type { SignalFields } from '#shared/signal/signal.ts'
import type { StatusFields } from '#shared/status/status-update.ts'
import type { SupportCreate, SupportState } from '#shared/support/support-link.ts'
import type { ViewCreate } from '#shared/view/view.ts'

// The shape of a sample portfolio. Figures and names are invented; every day counts from the day of loading: `ago: 40`
// is forty days before it, `start: -40` and `end: 120` lie forty days before and a hundred and twenty after it.

/** What an initiative is for, with the area where it supports; `open`: nobody has said. */
export const samplePurposes = {
  ce: { area: 'customer_engagement', role: 'drives' },
  ds: { area: 'digitized_solutions', role: 'drives' },
  helps_ce: { area: 'customer_engagement', role: 'supports' },
  helps_ds: { area: 'digitized_solutions', role: 'supports' },
  cap: { area: null, role: 'builds_capability' },
  run: { area: null, role: 'mandatory' },
  open: { area: null, role: null },
} as const satisfies Record<string, { area: Area | null; role: InitiativeRole | null }>

export type SamplePurpose = keyof typeof samplePurposes

/** Something that was decided about an initiative later; only what is named changes. */
export interface SampleTurn {
  ago: number
  purpose?: SamplePurpose
  stage?: Stage
  end?: number
  /** In whole units of the currency. */
  budget?: number
  owner?: string
}

export interface SampleInitiative {
  /** Its name inside this file. */
  id: string
  title: string
  summary: string
  purpose: SamplePurpose
  people: { unit: string | null; owner: string | null; sponsor?: string }
  /** Logged so many days ago; `stage` is where the plan alone has brought it, `active` unless said. */
  plan: {
    logged: number
    start: number | null
    end: number | null
    stage?: 'idea' | 'proposed' | 'approved' | 'active'
    health?: Health
  }
  /** Money in whole units of the currency; `spent` is reached month by month. */
  size: { budget: number; spent?: number; fte?: number; value?: number; risk?: number }
  technologies?: Technology[]
  tags?: string[]
  confidential?: boolean
  turns?: SampleTurn[]
  /** Came in by the proposal form on the day it was logged, and waits for review; `serves` names core work. */
  proposal?: Pick<ProposalCreate, 'mechanism' | 'rationale'> & { serves: string }
}

/** What was published about an initiative. Overall it stands as reported for that day; a respect not named is green. */
export interface SampleUpdate extends Partial<Pick<StatusFields, 'schedule' | 'cost' | 'scope' | 'benefit'>> {
  of: string
  ago: number
  narrative: string
}

/** A field of the portfolio's own, added and filled `ago` days before loading. */
export interface SampleField extends Partial<FieldCreate> {
  ago: number
  name: string
  kind: FieldCreate['kind']
  /** By the name of the initiative; what is not named stays empty. */
  values: Readonly<Record<string, string | number>>
}

/** A view for everybody in the portfolio. */
export interface SampleView extends Pick<ViewCreate, 'name' | 'query'> {
  ago: number
}

export interface SampleDeclaration {
  ago: number
  primary: Strategy
  direction: string
  customerNeed: string
  why: string
  openBeyond: string
  /** Of a switch: what made leaders look, and what they saw. */
  switched?: Required<Omit<SampleAdaptation, 'ago' | 'kind'>>
}

/** A support link as it was drafted, and what became of it until today. */
export interface SampleLink extends Omit<SupportCreate, 'to'> {
  from: string
  to: string
  ago: number
  submittedAgo?: number
  decided?: { ago: number; state: Extract<SupportState, 'accepted' | 'returned'>; reason: string }
}

/** What was decided about a finding; `subject` names an initiative, null the portfolio itself. */
export interface SampleDecision {
  ago: number
  rule: RuleId
  subject: string | null
  status: FindingDecision['status']
  reason?: string
  /** The waiver ends so many days from today. */
  until?: number
}

/** Written on the day its initiative was logged. `due` counts from loading; reached so many days before it. */
export interface SampleMilestone {
  of: string
  name: string
  due: number
  doneAgo?: number
}

/** Planned on the day its initiative was logged; `due` null is no day yet. */
export interface SampleGate {
  of: string
  name: string
  due: number | null
  decided?: { ago: number; decision: GateOutcome; reason: string }
}

/** Written on the day the younger of the two was logged. */
export interface SampleDependency {
  from: string
  to: string
  kind: DependencyKind
  note: string
}

/** What initiatives mean to reach, what is decided about them, and what waits for what. */
export interface SamplePlan {
  milestones: SampleMilestone[]
  gates: SampleGate[]
  dependencies: SampleDependency[]
}

/** What was said of a capability's level. */
export interface SampleAssessment {
  ago: number
  level: number
  evidence: string
}

export interface SampleCapability extends CapabilityCreate {
  /** Its name inside the sample. */
  id: string
  assessed: SampleAssessment[]
}

/** What an initiative builds, from a level to a level by a day from loading (its end unless said), and what it requires at which level. */
export interface SampleUses {
  of: string
  ago: number
  builds?: Readonly<Record<string, { from?: number; to: number; by?: number }>>
  requires?: Readonly<Record<string, number>>
}

/** What the strategy stands on; named together, on one day. */
export interface SampleBackbone {
  ago: number
  capabilities: SampleCapability[]
  uses: SampleUses[]
}

/** An entry in the adaptation log. A switch stands in the declaration that it brought. */
export interface SampleAdaptation {
  ago: number
  kind: Exclude<DirectionChangeKind, 'switch'>
  trigger: DirectionTrigger | null
  observed: string
  changed?: string
}

/** What is watched, since `ago`; `seen` lists what it was so many days before loading. */
export interface SampleSignal extends SignalFields {
  ago: number
  seen: readonly (readonly [ago: number, value: number, note?: string])[]
}

/** What was tried with customers; running while it has not ended. */
export interface SampleExperiment {
  of: string | null
  hypothesis: string
  ago: number
  ended?: { ago: number; outcome: Exclude<ExperimentOutcome, 'running'>; learned: string }
}

/** How leaders see whether the direction works, and what they made of it. */
export interface SampleDirection {
  adaptations: SampleAdaptation[]
  signals: SampleSignal[]
  experiments: SampleExperiment[]
}

export interface Sample {
  name: string
  /** Two to five letters: one more is added where a portfolio of somebody's own has the key. */
  key: string
  currency: string
  description: string
  fiscalYearStart: number
  /** The first one is the oldest; the next ones are switches. */
  declarations: SampleDeclaration[]
  initiatives: SampleInitiative[]
  links: SampleLink[]
  decisions: SampleDecision[]
  plan: SamplePlan
  backbone?: SampleBackbone
  watched: SampleDirection
  updates: SampleUpdate[]
  fields?: SampleField[]
  views?: SampleView[]
}
