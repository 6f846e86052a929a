import { assess } from '#shared/finding/assess.ts'
import type { Finding, RuleId } from '#shared/finding/finding.ts'
import type { FocusOptions } from '#shared/focus/focus.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

/** What one rule finds in a snapshot, in the list that it belongs to. */
export function findIn(rule: RuleId, snapshot: Snapshot, options: FocusOptions = {}): Finding[] {
  const { findings, hygiene } = assess(snapshot, options)
  return (rule.startsWith('H') ? hygiene : findings).filter((one) => one.rule === rule)
}

export const ann = { id: 'p-ann', name: 'Ann Ames' }
