import type {
  Sample,
  SampleAdaptation,
  SampleAssessment,
  SampleCapability,
  SampleDecision,
  SampleDeclaration,
  SampleDependency,
  SampleExperiment,
  SampleField,
  SampleGate,
  SampleInitiative,
  SampleLink,
  SampleMilestone,
  SampleSignal,
  SampleTurn,
  SampleUpdate,
  SampleUses,
  SampleView,
} from '../../prisma/sample/sample.ts'

/** One thing that happened in a sample's past, `ago` days before it is loaded; each becomes one write. */
export type SampleEvent = { ago: number } & (
  | { kind: 'declare'; declaration: SampleDeclaration }
  | { kind: 'log'; initiatives: SampleInitiative[] }
  | { kind: 'turn'; id: string; turn: Omit<SampleTurn, 'ago'> }
  | { kind: 'draft' | 'submit' | 'settle'; link: SampleLink }
  | { kind: 'plan'; milestones: SampleMilestone[]; gates: SampleGate[] }
  | { kind: 'depend'; dependency: SampleDependency }
  | { kind: 'reach'; milestone: SampleMilestone }
  | { kind: 'decideGate'; gate: SampleGate }
  | { kind: 'nameCapabilities'; capabilities: SampleCapability[] }
  | { kind: 'assessCapability'; capability: SampleCapability; said: SampleAssessment }
  | { kind: 'useCapabilities'; uses: SampleUses }
  | { kind: 'adapt'; adaptation: SampleAdaptation }
  | { kind: 'watch'; signals: SampleSignal[] }
  | { kind: 'observe'; seen: SampleSight[] }
  | { kind: 'try' | 'learn'; experiment: SampleExperiment }
  | { kind: 'judge'; decision: SampleDecision }
  | { kind: 'report' }
  | { kind: 'publish'; updates: SampleUpdate[] }
  | { kind: 'propose'; initiative: SampleInitiative }
  | { kind: 'addField' | 'fillField'; field: SampleField }
  | { kind: 'keepView'; view: SampleView }
)

/** What a signal was. */
interface SampleSight {
  of: SampleSignal
  value: number
  note: string
}

/** What comes first on one day: nothing is linked before it is logged, nothing judged before it is found. */
const order: readonly SampleEvent['kind'][] = [
  'declare',
  'log',
  'propose',
  'turn',
  'plan',
  'depend',
  'reach',
  'decideGate',
  'nameCapabilities',
  'assessCapability',
  'useCapabilities',
  'addField',
  'fillField',
  'draft',
  'submit',
  'settle',
  'report',
  'publish',
  'watch',
  'observe',
  'try',
  'learn',
  'adapt',
  'judge',
  'keepView',
]

/** Money and health are reported once a month, the last time two days ago. */
export const reportDays = Array.from({ length: 12 }, (_, month) => 30 * month + 2)

/** From a proposal to its approval. */
const daysToApprove = 15

/** A sample's year, the oldest event first. */
export function storyOf(sample: Sample): SampleEvent[] {
  const [proposed, entered] = [
    sample.initiatives.filter(isProposal),
    sample.initiatives.filter((one) => !isProposal(one)),
  ]
  const logged = Map.groupBy(entered, (one) => one.plan.logged)
  const published = Map.groupBy(sample.updates, (one) => one.ago)
  const events: SampleEvent[] = [
    ...sample.declarations.map((declaration) => ({
      kind: 'declare' as const,
      ago: declaration.ago,
      declaration,
    })),
    ...[...logged].map(([ago, initiatives]) => ({ kind: 'log' as const, ago, initiatives })),
    ...sample.initiatives.flatMap(turnsOf),
    ...sample.links.flatMap(storyOfLink),
    ...storyOfPlan(sample),
    ...storyOfBackbone(sample),
    ...storyOfDirection(sample),
    ...sample.decisions.map((decision) => ({ kind: 'judge' as const, ago: decision.ago, decision })),
    ...reportDays.map((ago) => ({ kind: 'report' as const, ago })),
    ...[...published].map(([ago, updates]) => ({ kind: 'publish' as const, ago, updates })),
    ...proposed.map((initiative) => ({ kind: 'propose' as const, ago: initiative.plan.logged, initiative })),
    ...(sample.fields ?? []).flatMap(storyOfField),
    ...(sample.views ?? []).map((view) => ({ kind: 'keepView' as const, ago: view.ago, view })),
  ]
  return events.toSorted(
    (one, other) => other.ago - one.ago || order.indexOf(one.kind) - order.indexOf(other.kind),
  )
}

/** The stage in which an initiative was logged: what begins later was a proposal first. */
export function firstStage({ plan }: SampleInitiative): 'idea' | 'proposed' | 'active' {
  const { stage = 'active', start, logged } = plan
  if (stage === 'idea' || stage === 'proposed') return stage
  return stage === 'active' && (start === null || -start >= logged) ? 'active' : 'proposed'
}

function turnsOf(initiative: SampleInitiative): SampleEvent[] {
  const { id, plan, turns = [] } = initiative
  const { stage = 'active', start, logged } = plan
  const own: SampleTurn[] = []
  if (firstStage(initiative) === 'proposed' && stage !== 'proposed') {
    const begins = stage === 'active' ? -(start ?? 0) : 0
    own.push({ ago: Math.max(logged - daysToApprove, begins), stage: 'approved' })
    if (stage === 'active') own.push({ ago: begins, stage: 'active' })
  }
  return [...own, ...turns].map(({ ago, ...turn }) => ({ kind: 'turn', ago, id, turn }))
}

function storyOfBackbone({ backbone }: Sample): SampleEvent[] {
  if (!backbone) return []
  const { ago, capabilities, uses } = backbone
  return [
    { kind: 'nameCapabilities', ago, capabilities },
    ...capabilities.flatMap((capability) =>
      capability.assessed.map((said): SampleEvent => ({
        kind: 'assessCapability',
        ago: said.ago,
        capability,
        said,
      })),
    ),
    ...uses.map((one): SampleEvent => ({ kind: 'useCapabilities', ago: one.ago, uses: one })),
  ]
}

const isProposal = ({ proposal }: SampleInitiative): boolean => proposal !== undefined

const storyOfField = (field: SampleField): SampleEvent[] => [
  { kind: 'addField', ago: field.ago, field },
  { kind: 'fillField', ago: field.ago, field },
]

function storyOfLink(link: SampleLink): SampleEvent[] {
  const events: SampleEvent[] = [{ kind: 'draft', ago: link.ago, link }]
  if (link.submittedAgo !== undefined) events.push({ kind: 'submit', ago: link.submittedAgo, link })
  if (link.decided) events.push({ kind: 'settle', ago: link.decided.ago, link })
  return events
}

function storyOfPlan({ initiatives, plan }: Sample): SampleEvent[] {
  const logged = new Map(initiatives.map((one) => [one.id, one.plan.logged]))
  const since = (id: string) => logged.get(id) ?? 0
  const planned = Map.groupBy([...plan.milestones, ...plan.gates], (one) => since(one.of))
  return [
    ...[...planned].map(([ago, all]) => ({
      kind: 'plan' as const,
      ago,
      milestones: plan.milestones.filter((one) => all.includes(one)),
      gates: plan.gates.filter((one) => all.includes(one)),
    })),
    ...plan.dependencies.map((dependency) => ({
      kind: 'depend' as const,
      ago: Math.min(since(dependency.from), since(dependency.to)),
      dependency,
    })),
    ...plan.milestones.flatMap((milestone) =>
      milestone.doneAgo === undefined ? [] : [{ kind: 'reach' as const, ago: milestone.doneAgo, milestone }],
    ),
    ...plan.gates.flatMap((gate) =>
      gate.decided ? [{ kind: 'decideGate' as const, ago: gate.decided.ago, gate }] : [],
    ),
  ]
}

function storyOfDirection({ watched: { adaptations, signals, experiments } }: Sample): SampleEvent[] {
  const seen = signals.flatMap((of) => of.seen.map(([ago, value, note = '']) => ({ ago, of, value, note })))
  return [
    ...adaptations.map((adaptation) => ({ kind: 'adapt' as const, ago: adaptation.ago, adaptation })),
    ...[...Map.groupBy(signals, (one) => one.ago)].map(([ago, all]) => ({
      kind: 'watch' as const,
      ago,
      signals: all,
    })),
    ...[...Map.groupBy(seen, (one) => one.ago)].map(([ago, all]) => ({
      kind: 'observe' as const,
      ago,
      seen: all,
    })),
    ...experiments.map((experiment) => ({ kind: 'try' as const, ago: experiment.ago, experiment })),
    ...experiments.flatMap((experiment) =>
      experiment.ended ? [{ kind: 'learn' as const, ago: experiment.ended.ago, experiment }] : [],
    ),
  ]
}
