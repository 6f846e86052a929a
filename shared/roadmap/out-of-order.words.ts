import { levelWords } from '../capability/capability.words.ts'
import { formatDay } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { timingSentence } from '../support/timing-sentence.ts'
import { missingIn } from './out-of-order.ts'
import type { Moved, OrderRule, OrderRules } from './out-of-order.ts'

/** Why a rule does not hold, in a sentence with the days; it begins with the initiative that comes too early. */
export function sayBroken(
  rule: OrderRule,
  { rules, moved, locale }: { rules: OrderRules; moved?: Moved | undefined; locale?: string },
): string {
  const [from, to] = [rules.rows.get(rule.from), rules.rows.get(rule.to)]
  if (!from || !to) return ''
  const [mine, theirs] = [moved?.get(from.id) ?? from, moved?.get(to.id) ?? to]
  const on = (day: Day | null) => (day === null ? 'a day not set' : formatDay(day, locale ? { locale } : {}))
  const starts = `${from.key} starts ${on(mine.start)}`
  if (rule.kind === 'dependency') {
    return rule.dependency.kind === 'finish_to_start'
      ? `${starts}, and waits for ${to.key}, which ends ${on(theirs.end)}.`
      : `${starts}, and waits for ${to.key} to start, ${on(theirs.start)}.`
  }
  if (rule.kind === 'capability') {
    const missing = missingIn(rule.needs, moved?.get(from.id))
    const { reading, requirement } = rule.needs
    const wanted = `${starts}, and requires ${reading.capability.name} at “${levelWords[requirement.level] ?? ''}”`
    return missing?.readiness.state === 'coming'
      ? `${wanted}, which ${to.key} is to bring there by ${on(missing.readiness.on)}.`
      : `${wanted}, where nothing brings it by a day to come.`
  }
  const ends = { from: mine, to: theirs, gate: rule.gate, today: rules.today }
  return timingSentence(rule.link.timing, ends, { from: from.key, to: to.key, locale })
}

/** Who set the order: [S1] for support and capabilities, the plan itself for dependencies. */
export const ruleSource = {
  support: 'Timing rule [S1]',
  dependency: 'Dependency',
  capability: 'Capability [S1]',
} as const satisfies Record<OrderRule['kind'], string>
