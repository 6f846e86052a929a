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

/** What all rules find, rule by rule. Those about single rows look at each row together: reading the rows takes most of the time. */
function findAll(reading: Reading, options: FocusOptions & { decide: Decide }): Lists {
  const { decide, locale = 'en' } = options
  const context: RuleContext = { ...reading, locale }
  const kept = rules.map((rule) => keeper(rule, { context, decide }))
  const looks = kept.flatMap((one) => ('look' in one.rule ? [{ ...one, look: one.rule.look(context) }] : []))
  context.rows.forEach((row) => {
    // counted: an iterator for each row would be most of what an assessment allocates
    for (let at = 0; at < looks.length; at += 1) {
      const { look, keep } = looks[at]! // below the length
      const draft = look(row)
      if (draft) keep(draft)
    }
  })
  for (const { rule, keep } of kept) if ('find' in rule) rule.find(context).forEach(keep)
  const inList = (list: Rule['list']) => kept.flatMap(({ rule, found }) => (rule.list === list ? found : []))
  return { findings: inList('findings'), hygiene: inList('hygiene') }
}

/** Where what a rule finds is kept, with its id and what people decided about it. */
function keeper(rule: Rule, { context, decide }: { context: RuleContext; decide: Decide }) {
  const found: Finding[] = []
  const idsBegin = `${context.snapshot.portfolio.id}:${rule.id}:`
  const keep = (draft: Draft) => {
    const id = idsBegin + draft.subject.id
    found.push(asFinding(rule, draft, { id, decided: decide(id, draft.magnitude) }))
  }
  return { rule, found, keep }
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
