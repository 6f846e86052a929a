import type { Assessment } from '../focus/assessment.ts'
import { readFocus } from '../focus/focus.ts'
import type { FocusOptions, Reading } from '../focus/focus.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { allRules } from './all-rules.ts'
import { applyDecision } from './apply-decision.ts'
import type { Finding } from './finding.ts'
import { inOrder } from './in-order.ts'
import type { Rule } from './rule.ts'

const rules: readonly Rule[] = Object.values(allRules)

type Undecided = Omit<Finding, 'status' | 'waiver' | 'version'>

/** The whole assessment of a portfolio on its day: measures, then findings and hygiene, with what people decided about them. */
export function assess(snapshot: Snapshot, options: FocusOptions = {}): Assessment {
  const reading = readFocus(snapshot, options)
  const decide = decider(reading, options)
  const list = (name: Rule['list']): Finding[] => inOrder(findIn(name, reading, options).map(decide))
  return { ...reading.measures, findings: list('findings'), hygiene: list('hygiene') }
}

function findIn(list: Rule['list'], reading: Reading, { locale = 'en' }: FocusOptions): Undecided[] {
  const context = { ...reading, locale }
  return rules
    .filter((rule) => rule.list === list)
    .flatMap((rule) =>
      rule.find(context).map((draft) => ({
        id: `${reading.snapshot.portfolio.id}:${rule.id}:${draft.subject.id}`,
        rule: rule.id,
        source: rule.source,
        ...draft,
      })),
    )
}

/** Adds people's decisions to what was found. */
function decider(reading: Reading, options: FocusOptions): (found: Undecided) => Finding {
  const { today, policy, decisions } = reading.snapshot
  const decisionOf = new Map(decisions.map((decision) => [decision.findingId, decision]))
  const magnitudeNow = ownMagnitudes(reading, options)
  return (found) => {
    const magnitude = magnitudeNow.get(found.id) ?? found.magnitude
    return { ...found, ...applyDecision(decisionOf.get(found.id), { today, magnitude, policy }) }
  }
}

/**
 * Sizes in the portfolio's own basis, when another is looked at: decisions are made about those, and a waiver must not
 * reopen because somebody looks at people instead of money.
 */
function ownMagnitudes(reading: Reading, options: FocusOptions): ReadonlyMap<string, number | null> {
  const { snapshot, basis, ownBasis } = reading
  if (basis === ownBasis || snapshot.decisions.length === 0) return new Map()
  const own = readFocus(snapshot, { ...options, basis: ownBasis })
  const found = [...findIn('findings', own, options), ...findIn('hygiene', own, options)]
  return new Map(found.map(({ id, magnitude }) => [id, magnitude]))
}
