import type { Finding, RuleId } from '../finding/finding.ts'
import type { Assessment } from '../focus/assessment.ts'
import { ratio } from '../focus/ratio.ts'
import { initiativeClass } from '../initiative/vocabulary.ts'
import type { InitiativeClass } from '../initiative/vocabulary.ts'

/** One class's part of everything in scope; weights as in the assessment, `share` null when nothing weighs anything. */
export interface MixPart {
  class: InitiativeClass
  weight: number
  share: number | null
  count: number
}

/** The classes in the order of the mix bar, with their part of the whole. */
export const mixOf = ({ weights, counts }: Pick<Assessment, 'weights' | 'counts'>): MixPart[] =>
  initiativeClass.options.map((one) => ({
    class: one,
    weight: weights[one],
    share: ratio(weights[one], weights.total),
    count: counts[one],
  }))

export interface RuleCount {
  rule: RuleId
  count: number
}

/** How often each rule found something, in the order of the rules. */
export function countByRule(findings: readonly Finding[]): RuleCount[] {
  const counts = new Map<RuleId, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .toSorted((one, other) => (one.rule < other.rule ? -1 : 1))
}
