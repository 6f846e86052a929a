import { isLiveCore } from '../focus/classify.ts'
import { countWords } from '../focus/number-words.ts'
import type { TimedLink } from '../focus/ordered.ts'
import type { InitiativeRecord } from '../initiative/initiative.ts'
import { daysBetween, formatDay } from '../kernel/day.ts'
import type { TimingEnds } from '../support/timing.ts'
import { daysText, mayStartFrom, timingSentence } from '../support/timing-sentence.ts'
import type { Remedy } from './finding.ts'
import { initiativeSubject, shareOfTotal } from './rule.ts'
import type { RowRule, RuleContext } from './rule.ts'

/**
 * Supporting work is ahead of a timing rule of one of its links [S1]: the primary strategy guides when the rest begins. On
 * the day itself is in time, and where a day is missing it is unknown. Links in any state count; those to what is not
 * live core work are for F06. One finding an initiative, about the rule that it is furthest ahead of.
 */
export const supportAheadOfTiming = {
  id: 'F07',
  list: 'findings',
  title: 'Support ahead of its timing rule',
  source: '[S1] Staying focused',
  look(context) {
    const ahead = findAhead(context)
    return (row) => {
      const { initiative } = row
      const found = ahead.get(initiative.id)
      const isSupport = row.class === 'supporting' || row.class === 'unproven'
      const worst = isSupport ? found?.toSorted(worstFirst)[0] : undefined
      if (!found || !worst) return null
      const { link, ends, core, from } = worst
      const { locale } = context
      return {
        subject: initiativeSubject(initiative),
        severity: 'caution',
        magnitude: shareOfTotal(row.weight, context),
        evidence: {
          link: link.id,
          timing: link.timing,
          to: link.to,
          start: initiative.start,
          from,
          ahead: found.length,
          initiatives: [initiative.id],
        },
        sentence: `${timingSentence(link.timing, ends, { from: initiative.title, to: core.title, locale })}${sayOthers(found.length - 1, locale)}`,
        remedy: remedyFor(initiative, worst, context),
        owner: initiative.owner,
      }
    }
  },
} as const satisfies RowRule

interface Ahead {
  readonly link: TimedLink['link']
  readonly ends: TimingEnds
  readonly core: InitiativeRecord
  /** The first day that would be in time; null when nobody knows it. */
  readonly from: string | null
}

/** The links that each initiative is ahead of. */
function findAhead({ timed, snapshot, context, primary }: RuleContext): Map<string, Ahead[]> {
  const ahead = new Map<string, Ahead[]>()
  const gateOf = new Map(timed.length > 0 ? snapshot.gates.map((gate) => [gate.id, gate]) : [])
  for (const { link, holds } of timed) {
    const core = context.linked.get(link.to)
    if (holds !== false || !core || !isLiveCore(core, primary)) continue
    const gate = link.gate === null ? null : gateOf.get(link.gate)
    const ends = { from: context.linked.get(link.from), to: core, gate, today: snapshot.today }
    const found = { link, ends, core, from: mayStartFrom(link.timing, ends) }
    ahead.set(link.from, [...(ahead.get(link.from) ?? []), found])
  }
  return ahead
}

// what no day would put right comes first
const worstFirst = (one: Ahead, other: Ahead): number => {
  const [mine, theirs] = [one.from ?? '9999-12-31', other.from ?? '9999-12-31']
  return Number(theirs > mine) - Number(theirs < mine)
}

const sayOthers = (others: number, locale: string): string =>
  others === 0 ? '' : ` It is ahead of ${countWords(others, ['other rule', 'other rules'], locale)} as well.`

/** Moving a day helps while the work has not begun; afterwards the rule itself is looked at, or the work is held back. */
function remedyFor(
  { start }: InitiativeRecord,
  { from, link }: Ahead,
  { locale, snapshot: { today } }: RuleContext,
): Remedy {
  const isComing = start !== null && start > today
  if (isComing && from !== null && from > start)
    return {
      action: 'fill_field',
      label: 'Move start',
      sentence: `Let it start on ${formatDay(from, { locale })} or later, ${daysText(daysBetween(start, from))} after its present start, or agree on another rule.`,
      field: 'start',
    }
  if (link.timing === 'with' && from !== null && start !== null && from <= start)
    return {
      action: 'fill_field',
      label: 'Move end',
      sentence: 'Let it end with the core work, or agree on another rule for what comes after.',
      field: 'end',
    }
  return {
    action: 'draft_support',
    label: 'Look at its rule',
    sentence: isComing
      ? 'The gate will not be passed: agree on another rule, or let the work go, too.'
      : 'It has begun: hold it back until the core work is there, or agree on another rule, which is then accepted anew.',
    field: null,
  }
}
