import type { Assessment } from '../focus/assessment.ts'
import { readFocus } from '../focus/focus.ts'
import type { FocusOptions, Reading } from '../focus/focus.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { allRules } from './all-rules.ts'
import { applyDecision, undecided } from './apply-decision.ts'
import type { Decided } from './apply-decision.ts'
import type { Finding } from './finding.ts'
import { inOrder } from './in-order.ts'
import type { Rule } from './rule.ts'

const rules: readonly Rule[] = Object.values(allRules)

/** The whole assessment of a portfolio on its day: measures, then findings and hygiene, with what people decided about them. */
export function assess(snapshot: Snapshot, options: FocusOptions = {}): Assessment {
  const reading = readFocus(snapshot, options)
  const decide = decider(reading, options)
  const list = (name: Rule['list']): Finding[] =>
    inOrder(
      rules
        .filter((rule) => rule.list === name)
        .flatMap((rule) => findWith(rule, reading, { ...options, decide })),
    )
  return { ...reading.measures, findings: list('findings'), hygiene: list('hygiene') }
}

type Decide = (findingId: string, magnitude: number | null) => Decided

function findWith(rule: Rule, reading: Reading, options: FocusOptions & { decide: Decide }): Finding[] {
  const { decide, locale = 'en' } = options
  const prefix = `${reading.snapshot.portfolio.id}:${rule.id}:`
  return rule.find({ ...reading, locale }).map((draft) => {
    const id = prefix + draft.subject.id
    const { status, waiver, version } = decide(id, draft.magnitude)
    // field by field: a portfolio may have tens of thousands of findings, and copying by spread takes most of the time
    return {
      id,
      rule: rule.id,
      subject: draft.subject,
      severity: draft.severity,
      status,
      magnitude: draft.magnitude,
      evidence: draft.evidence,
      sentence: draft.sentence,
      remedy: draft.remedy,
      source: rule.source,
      owner: draft.owner,
      waiver,
      version,
    }
  })
}

/** Finds what people decided about a finding, as it stands today. */
function decider(reading: Reading, options: FocusOptions): Decide {
  const { today, policy, decisions } = reading.snapshot
  if (decisions.length === 0) return () => undecided
  const decisionOf = new Map(decisions.map((decision) => [decision.findingId, decision]))
  const ownMagnitudes = findOwnMagnitudes(reading, options)
  return (findingId, magnitude) => {
    const decision = decisionOf.get(findingId)
    if (!decision) return undecided
    return applyDecision(decision, { today, policy, magnitude: ownMagnitudes.get(findingId) ?? magnitude })
  }
}

/**
 * Sizes in the portfolio's own basis, when another is looked at: decisions are made about those, and a waiver must not
 * reopen because somebody looks at people instead of money.
 */
function findOwnMagnitudes(reading: Reading, options: FocusOptions): ReadonlyMap<string, number | null> {
  const { snapshot, basis, ownBasis } = reading
  if (basis === ownBasis) return new Map()
  const own = readFocus(snapshot, { ...options, basis: ownBasis })
  const found = rules.flatMap((rule) => findWith(rule, own, { ...options, decide: () => undecided }))
  return new Map(found.map(({ id, magnitude }) => [id, magnitude]))
}
