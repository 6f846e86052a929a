import type { ComparedPortfolio } from '../compare/compared.ts'
import type { Declaration } from '../declaration/declaration.ts'
import { declarationOn } from '../declaration/in-force.ts'
import type { CustomField } from '../field/field.ts'
import { assess } from '../finding/assess.ts'
import { limits } from '../finding/limits.ts'
import { sources } from '../finding/sources.ts'
import type { Assessment } from '../focus/assessment.ts'
import { readFocus } from '../focus/focus.ts'
import { basesSentence, pivotSentence } from '../focus/measure-sentences.ts'
import { driftSentence, forwardSentence, mixSentence, timingSentence } from '../focus/outlook-sentences.ts'
import type { TrendPoint } from '../focus/trend.ts'
import { firmnessSentence } from '../focus/verdict-sentences.ts'
import type { Initiative } from '../initiative/initiative.ts'
import type { Policy } from '../policy/policy.ts'
import { sayPolicy } from '../policy/say-policy.ts'
import type { Portfolio } from '../portfolio/portfolio.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import type { ExportChoice } from './choice.ts'
import { countByRule, mixOf } from './counts.ts'
import type { MixPart, RuleCount } from './counts.ts'
import { listInitiatives } from './listed.ts'
import type { Listed } from './listed.ts'
import { localeOf } from './locale-of.ts'
import type { Material } from './material.ts'
import { roadmapRows } from './roadmap-rows.ts'
import type { RoadmapRow } from './roadmap-rows.ts'
import { stampOf } from './stamp.ts'
import type { Stamp } from './stamp.ts'
import { supportItems } from './support-items.ts'
import type { SupportItem } from './support-items.ts'

/** What a portfolio's summary says, in every format: a function of the material and the choice, of no clock. */
export interface Summary {
  portfolio: Portfolio
  /** Set for sample portfolios; stands wherever the figures do. */
  label: string | null
  stamp: Stamp
  declaration: Declaration | null
  /** Of the whole portfolio that the reader may see, whatever the filter. */
  assessment: Assessment
  /** What stands beside the verdict, sentence by sentence. */
  beside: string[]
  mix: MixPart[]
  /** Share of the weight in scope that nobody has said the purpose of; null when nothing weighs anything. */
  unclassifiedShare: number | null
  /** Focus over the twelve months before. */
  trend: readonly TrendPoint[]
  /** How focus moved, and what starts next, a sentence each. */
  outlook: string[]
  /** Lane by lane: what is listed of what is planned. */
  roadmap: RoadmapRow[]
  /** Links to core work, those that wait for acceptance first. */
  support: SupportItem[]
  /** Findings of the portfolio's data, counted by rule. */
  hygiene: RuleCount[]
  /** This portfolio and those beside it. */
  compared: readonly ComparedPortfolio[]
  policy: Policy
  /** Whose thresholds these are, and who set them. */
  thresholds: string
  /** The portfolio's own fields, by whose ids initiatives hold their values. */
  fields: CustomField[]
  /** By key, with their class; those that the filter lets through, archived ones left out and counted. */
  initiatives: Initiative[]
  /** What the filter asks, and of how many the listed ones are. */
  listed: Pick<Listed, 'filter' | 'of'>
  archived: number
  hidden: number
  sources: typeof sources
  limits: typeof limits
}

/** The portfolio's summary, which every format but the table of initiatives is made from. */
export function summarise(
  { snapshot, trend, compared }: Material,
  { basis, filter, numbers }: Pick<ExportChoice, 'basis' | 'filter' | 'numbers'>,
): Summary {
  const { portfolio, policy, declarations, today, hidden } = snapshot
  const locale = localeOf(numbers)
  const assessment = assess(snapshot, { basis, locale })
  const stamp = stampOf(snapshot, assessment)
  const { rows, archived, ...listed } = listInitiatives(snapshot, { filter, locale })
  const ids = new Set(rows.map((row) => row.id))
  return {
    portfolio,
    label: stamp.label,
    stamp,
    declaration: declarationOn(declarations, today),
    assessment,
    beside: sayBeside(assessment, { policy, locale }),
    mix: mixOf(assessment),
    unclassifiedShare: stamp.unclassifiedShare,
    trend,
    outlook: [
      driftSentence(assessment, { past: snapshot.past, locale }),
      forwardSentence(readFocus(snapshot, { basis, locale }).forward, locale),
    ],
    roadmap: roadmapRows(snapshot, { isListed: (row) => ids.has(row.id), locale }),
    support: supportItems(snapshot),
    hygiene: countByRule(assessment.hygiene),
    compared,
    policy,
    thresholds: sayPolicy(policy, locale),
    fields: snapshot.fields,
    initiatives: rows,
    listed,
    archived,
    hidden,
    sources,
    limits,
  }
}

const sayBeside = (
  assessment: Assessment,
  { policy, locale }: { policy: Snapshot['policy']; locale: string },
): string[] =>
  [
    pivotSentence(assessment, locale),
    firmnessSentence(assessment, locale),
    basesSentence(assessment.bases, { policy, locale }),
    mixSentence(assessment, locale),
    timingSentence(assessment, locale),
  ].filter((sentence) => sentence !== null)
