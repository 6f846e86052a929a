import { formatDay } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
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
  const core = `the core work it serves, ${to.key},`
  switch (rule.link.timing) {
    case 'after_start':
      return `${starts}, before ${core} does, ${on(theirs.start)}.`
    case 'after_finish':
      return `${starts}, before ${core} is finished, ${on(theirs.end)}.`
    case 'with':
      return `${from.key} runs ${on(mine.start)} to ${on(mine.end)}, not within ${core} ${on(theirs.start)} to ${on(theirs.end)}.`
    case 'after_gate':
      return `${starts}, and the gate “${rule.gate?.name ?? ''}” of ${core} is not passed by then.`
  }
}

/** Who set the order: [S1] for support, the plan itself for dependencies. */
export const ruleSource = { support: 'Timing rule [S1]', dependency: 'Dependency' } as const
