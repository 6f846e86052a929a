import { daysBetween } from '../kernel/day.ts'
import type { InitiativeId } from '../kernel/id.ts'
import type { Initiative } from '../initiative/initiative.ts'
import type { Dates } from './lanes.ts'
import { movedBy } from './move.ts'
import { ruleHolds } from './out-of-order.ts'
import type { OrderRule, OrderRules } from './out-of-order.ts'

/** Work that follows what was moved. */
export interface Follower {
  readonly row: Initiative
  /** It would move by so many days, later when positive. Never 0. */
  readonly days: number
  readonly dates: Dates
  /** The rule by which it follows: one that staying would break, where there is one. */
  readonly rule: OrderRule
  /** Staying where it is would break its rule. */
  readonly isNeeded: boolean
}

/** How far the day that a rule looks at moves. */
type Shift = Record<'start' | 'end', number>

const shiftBetween = (before: Dates, after: Dates): Shift => ({
  start: before.start !== null && after.start !== null ? daysBetween(before.start, after.start) : 0,
  end: before.end !== null && after.end !== null ? daysBetween(before.end, after.end) : 0,
})

const anchorOf = (rule: OrderRule): 'start' | 'end' | null => {
  if (rule.kind === 'dependency') return rule.dependency.kind === 'finish_to_start' ? 'end' : 'start'
  // a capability is ready when it is, whatever happens to the work that requires it
  if (rule.kind === 'capability') return null
  const { timing } = rule.link
  // a gate has its own day, which does not move with the work
  return timing === 'after_gate' ? null : timing === 'after_finish' ? 'end' : 'start'
}

/**
 * What follows initiatives that get other days, and what follows that in turn: each would move as far as the day its rule
 * looks at, the farthest when several do. What is completed or has no start stays, and nothing follows twice.
 */
export function followersOf(rules: OrderRules, moved: ReadonlyMap<InitiativeId, Dates>): Follower[] {
  const found = new Map<InitiativeId, Pick<Follower, 'row' | 'days' | 'dates' | 'rule'>>()
  const shifts = new Map<InitiativeId, Shift>()
  for (const [id, dates] of moved) {
    const row = rules.rows.get(id)
    if (row) shifts.set(id, shiftBetween(row, dates))
  }
  // a circle cannot be written, but an undo may bring one back: each is looked at once
  const queue = [...shifts.keys()]
  for (const id of queue) {
    for (const rule of rules.of.get(id) ?? []) {
      const row = rules.rows.get(rule.from)
      const anchor = anchorOf(rule)
      if (rule.to !== id || !row || anchor === null || moved.has(row.id)) continue
      const days = shifts.get(id)?.[anchor] ?? 0
      if (days === 0 || row.start === null || row.stage === 'completed') continue
      const known = found.get(row.id)
      if (known && Math.abs(known.days) >= Math.abs(days)) continue
      found.set(row.id, { row, days, dates: movedBy(row, 'both', days), rule })
      shifts.set(row.id, { start: days, end: row.end === null ? 0 : days })
      if (!known) queue.push(row.id)
    }
  }
  const after = new Map<InitiativeId, Dates>(moved)
  for (const { row, dates } of found.values()) after.set(row.id, dates)
  return [...found.values()].map((one) => {
    const needed = ruleBrokenByStaying(one.row, rules, after)
    return { ...one, rule: needed ?? one.rule, isNeeded: needed !== undefined }
  })
}

/** The first rule of an initiative that breaks when all that it follows moves and it stays. */
function ruleBrokenByStaying(
  row: Initiative,
  rules: OrderRules,
  after: ReadonlyMap<InitiativeId, Dates>,
): OrderRule | undefined {
  const others = new Map([...after].filter(([id]) => id !== row.id))
  return (rules.of.get(row.id) ?? []).find(
    (rule) => rule.from === row.id && others.has(rule.to) && ruleHolds(rule, rules, others) === false,
  )
}
