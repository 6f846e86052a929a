import type { Declaration } from '../declaration/declaration.ts'
import { declarationOn } from '../declaration/in-force.ts'
import type { CustomField } from '../field/field.ts'
import { assess } from '../finding/assess.ts'
import type { Finding, RuleId } from '../finding/finding.ts'
import type { Assessment } from '../focus/assessment.ts'
import { classify } from '../focus/classify.ts'
import type { FocusOptions } from '../focus/focus.ts'
import { basesSentence, pivotSentence } from '../focus/measure-sentences.ts'
import { driftSentence, mixSentence, timingSentence } from '../focus/outlook-sentences.ts'
import { ratio } from '../focus/ratio.ts'
import { firmnessSentence } from '../focus/verdict-sentences.ts'
import { keyNumber } from '../initiative/filter.ts'
import type { Initiative } from '../initiative/initiative.ts'
import { initiativeClass } from '../initiative/vocabulary.ts'
import type { InitiativeClass } from '../initiative/vocabulary.ts'
import type { Policy } from '../policy/policy.ts'
import { sayPolicy } from '../policy/say-policy.ts'
import type { Portfolio } from '../portfolio/portfolio.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { sources } from '../finding/sources.ts'

/** One class's part of everything in scope; weights as in the assessment, `share` null when nothing weighs anything. */
export interface MixPart {
  class: InitiativeClass
  weight: number
  share: number | null
  count: number
}

export interface RuleCount {
  rule: RuleId
  count: number
}

/** What a portfolio's summary says, in every format: a function of the snapshot and the basis, of no clock. */
export interface Summary {
  portfolio: Portfolio
  /** Set for sample portfolios; stands wherever the figures do. */
  label: string | null
  declaration: Declaration | null
  assessment: Assessment
  /** What stands beside the verdict, sentence by sentence. */
  beside: string[]
  mix: MixPart[]
  /** Share of the weight in scope that nobody has said the purpose of; null when nothing weighs anything. */
  unclassifiedShare: number | null
  /** Findings of the portfolio's data, counted by rule. */
  hygiene: RuleCount[]
  policy: Policy
  /** Whose thresholds these are, and who set them. */
  thresholds: string
  /** The portfolio's own fields, by whose ids initiatives hold their values. */
  fields: CustomField[]
  /** By key, with their class; archived ones are left out, and counted. */
  initiatives: Initiative[]
  archived: number
  hidden: number
  sources: typeof sources
}

/** The portfolio's summary, which every format but the table of initiatives is made from. */
export function summarise(snapshot: Snapshot, options: FocusOptions = {}): Summary {
  const { portfolio, policy, declarations, today, hidden } = snapshot
  const assessment = assess(snapshot, options)
  const classes = classify(snapshot)
  const initiatives = snapshot.initiatives
    .filter((row) => row.archivedAt === null)
    .toSorted((one, other) => keyNumber(one.key) - keyNumber(other.key))
    .map((row) => ({ ...row, class: classes.get(row.id) ?? 'unclassified' }))
  return {
    portfolio,
    label: portfolio.illustrative ? illustrativeLabel : null,
    declaration: declarationOn(declarations, today),
    assessment,
    beside: sayBeside(assessment, snapshot, options.locale),
    mix: mixOf(assessment),
    unclassifiedShare: ratio(assessment.weights.unclassified, assessment.weights.total),
    hygiene: countByRule(assessment.hygiene),
    policy,
    thresholds: sayPolicy(policy, options.locale),
    fields: snapshot.fields,
    initiatives,
    archived: snapshot.initiatives.length - initiatives.length,
    hidden,
    sources,
  }
}

export const illustrativeLabel = 'Illustrative: a sample portfolio with invented figures.'

/** The classes in the order of the mix bar, with their part of the whole. */
export const mixOf = ({ weights, counts }: Pick<Assessment, 'weights' | 'counts'>): MixPart[] =>
  initiativeClass.options.map((one) => ({
    class: one,
    weight: weights[one],
    share: ratio(weights[one], weights.total),
    count: counts[one],
  }))

const sayBeside = (
  assessment: Assessment,
  { policy, ...snapshot }: Pick<Snapshot, 'policy' | 'past'>,
  locale: string | undefined,
): string[] =>
  [
    pivotSentence(assessment, locale),
    firmnessSentence(assessment, locale),
    basesSentence(assessment.bases, { policy, locale }),
    assessment.drift === null ? null : driftSentence(assessment, { past: snapshot.past, locale }),
    mixSentence(assessment, locale),
    timingSentence(assessment, locale),
  ].filter((sentence) => sentence !== null)

/** How often each rule found something, in the order of the rules. */
export function countByRule(findings: readonly Finding[]): RuleCount[] {
  const counts = new Map<RuleId, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .toSorted((one, other) => (one.rule < other.rule ? -1 : 1))
}
