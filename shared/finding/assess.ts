import type { Assessment } from '../focus/assessment.ts'
import { readFocus } from '../focus/focus.ts'
import type { FocusOptions, Reading } from '../focus/focus.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { allRules } from './all-rules.ts'
import { applyDecision, undecided } from './apply-decision.ts'
import type { Decided } from './apply-decision.ts'
import type { Finding } from './finding.ts'
import { inOrder } from './in-order.ts'
import type { Draft, Rule, RuleContext } from './rule.ts'

const rules: readonly Rule[] = Object.values(allRules)

/** The whole assessment of a portfolio on its day: measures, then findings and hygiene, with what people decided about them. */
export function assess(snapshot: Snapshot, options: FocusOptions = {}): Assessment {
  const reading = readFocus(snapshot, options)
  const { findings, hygiene } = findAll(reading, { ...options, decide: decider(reading, options) })
  return { ...reading.measures, findings: inOrder(findings), hygiene: inOrder(hygiene) }
}

type Decide = (findingId: string, magnitude: number | null) => Decided
type Lists = Record<Rule['list'], Finding[]>

/** What all rules find. Rules about single rows look at each row together: reading the rows takes most of the time. */
function findAll(reading: Reading, options: FocusOptions & { decide: Decide }): Lists {
  const { decide, locale = 'en' } = options
  const context: RuleContext = { ...reading, locale }
  const found: Lists = { findings: [], hygiene: [] }
  const portfolioId = reading.snapshot.portfolio.id
  const keep = (rule: Rule, draft: Draft) => {
    const id = `${portfolioId}:${rule.id}:${draft.subject.id}`
    found[rule.list].push(asFinding(rule, draft, { id, decided: decide(id, draft.magnitude) }))
  }

  const looks = rules.flatMap((rule) => ('look' in rule ? [{ rule, look: rule.look(context) }] : []))
  for (const row of context.rows) {
    for (const { rule, look } of looks) {
      const draft = look(row)
      if (draft) keep(rule, draft)
    }
  }
  for (const rule of rules) {
    if ('find' in rule) for (const draft of rule.find(context)) keep(rule, draft)
  }
  return found
}

interface Known {
  readonly id: string
  readonly decided: Decided
}

// field by field: a portfolio may have tens of thousands of findings, and copying by spread is slow
const asFinding = (rule: Rule, draft: Draft, { id, decided }: Known): Finding => ({
  id,
  rule: rule.id,
  subject: draft.subject,
  severity: draft.severity,
  status: decided.status,
  magnitude: draft.magnitude,
  evidence: draft.evidence,
  sentence: draft.sentence,
  remedy: draft.remedy,
  source: rule.source,
  owner: draft.owner,
  waiver: decided.waiver,
  version: decided.version,
})

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
  const { findings, hygiene } = findAll(own, { ...options, decide: () => undecided })
  return new Map([...findings, ...hygiene].map(({ id, magnitude }) => [id, magnitude]))
}
