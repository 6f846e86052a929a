import type { Finding, FindingDecision } from '#shared/finding/finding.ts'
import { ruleId } from '#shared/finding/finding.ts'
import type { RuleId } from '#shared/finding/finding.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { dayText } from '../ui/format.ts'

/** Why a finding is open although it was waived; null when it was not. */
export function sayReopened(
  finding: Finding,
  snapshot: Pick<Snapshot, 'decisions' | 'today'>,
): string | null {
  const decided = snapshot.decisions.find((one) => one.findingId === finding.id)
  if (finding.status !== 'open' || decided?.status !== 'waived' || decided.until === null) return null
  return decided.until < snapshot.today
    ? `Open again: the waiver of ${decided.by.name} ended on ${dayText(decided.until)}.`
    : `Open again: it has grown since ${decided.by.name} waived it.`
}

export interface Resolved {
  decision: FindingDecision
  rule: RuleId
  /** What it was about; null when that is not there any more. */
  about: string | null
}

/** What was acknowledged or waived and is not found any more, the latest decision first. */
export function resolvedOf(found: readonly Finding[], snapshot: Snapshot): Resolved[] {
  const still = new Set(found.map((one) => one.id))
  const names = new Map<string, string>([
    ...snapshot.initiatives.map((one) => [one.id as string, `${one.key} ${one.title}`] as const),
    ...snapshot.units.map((one) => [one.id as string, one.name] as const),
    ...snapshot.capabilities.map((one) => [one.id, one.name] as const),
    [snapshot.portfolio.id, snapshot.portfolio.name],
  ])
  return snapshot.decisions
    .filter((one) => one.status !== 'open' && !still.has(one.findingId))
    .flatMap((decision) => {
      const [, rule, subject = ''] = decision.findingId.split(':')
      const known = ruleId.safeParse(rule)
      return known.success ? [{ decision, rule: known.data, about: names.get(subject) ?? null }] : []
    })
    .toSorted((one, other) => (one.decision.at < other.decision.at ? 1 : -1))
}
