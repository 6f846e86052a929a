import type { Gate } from '../gate/gate.ts'
import type { InitiativeRecord } from '../initiative/initiative.ts'
import { daysBetween, formatDay } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Timing } from './support-link.ts'
import type { TimingEnds } from './timing.ts'

interface Said {
  /** What the sentence calls the work that supports; absent: It. */
  readonly from?: string | undefined
  /** What it calls the core work that is served. */
  readonly to: string
  readonly locale?: string | undefined
}

type Dated = Pick<InitiativeRecord, 'start' | 'end'>

/** The days that a timing rule looks at, in a sentence, with how far they lie apart; or which of them is missing. */
export function timingSentence(
  rule: Timing,
  ends: TimingEnds,
  { from = 'It', to, locale = 'en' }: Said,
): string {
  if (!ends.to) return 'The work that it supports is not shown here.'
  const start = ends.from?.start
  if (!ends.from || !start) return `${from} has no start yet.`
  const words = { from, to, locale, start, today: ends.today }
  switch (rule) {
    case 'after_start':
      return afterDay(ends.to.start, { ...words, what: 'start' })
    case 'after_finish':
      return afterDay(ends.to.end, { ...words, what: 'end' })
    case 'with':
      return within({ from: ends.from, to: ends.to }, words)
    case 'after_gate':
      return afterGate(ends.gate ?? null, words)
  }
}

interface Words {
  from: string
  to: string
  locale: string
  start: Day
  today: Day
}

const verbs = {
  start: { past: 'started', coming: 'starts' },
  end: { past: 'ended', coming: 'ends' },
} as const

const verb = (what: keyof typeof verbs, day: Day, today: Day) => verbs[what][day <= today ? 'past' : 'coming']

/** "Portal starts on 1 Mar 2027, 61 days before Member app starts on 1 May 2027." */
function afterDay(day: Day | null, words: Words & { what: keyof typeof verbs }): string {
  const { from, to, locale, start, today, what } = words
  if (day === null) return `${to} has no ${what} yet.`
  const begins = `${from} ${verb('start', start, today)} on ${formatDay(start, { locale })}`
  const theirs = `${to} ${verb(what, day, today)}`
  return start === day
    ? `${begins}, the day on which ${theirs}.`
    : `${begins}, ${apart(day, start)} ${theirs} on ${formatDay(day, { locale })}.`
}

function within(ends: { from: Dated; to: Dated }, { from, to, locale, start }: Words): string {
  const { start: first, end: last } = ends.to
  if (first === null || last === null) return `${to} has no ${first === null ? 'start' : 'end'} yet.`
  const { end } = ends.from
  if (end === null) return `${from} has no end yet.`
  const runs = (a: Day, b: Day) => `${formatDay(a, { locale })} to ${formatDay(b, { locale })}`
  const out = [
    ...(start < first ? [`begins ${daysText(daysBetween(start, first))} too early`] : []),
    ...(end > last ? [`ends ${daysText(daysBetween(last, end))} too late`] : []),
  ]
  const facts = `${from} runs from ${runs(start, end)}, ${to} from ${runs(first, last)}`
  return out.length === 0 ? `${facts}.` : `${facts}: it ${out.join(' and ')}.`
}

function afterGate(gate: Gate | null, { from, to, locale, start, today }: Words): string {
  if (gate === null) return 'No gate is chosen yet.'
  const begins = `${from} ${verb('start', start, today)} on ${formatDay(start, { locale })}`
  const name = `the gate “${gate.name}” of ${to}`
  if (gate.decision === 'passed' && gate.decidedOn !== null) {
    const on = gate.decidedOn
    return start === on
      ? `${begins}, the day on which ${name} was passed.`
      : `${begins}, ${apart(on, start)} ${name} was passed on ${formatDay(on, { locale })}.`
  }
  if (gate.decision === 'stopped') return `${begins}, and ${name} was not passed but stopped.`
  if (gate.due !== null && gate.due > start)
    return `${begins}, ${apart(gate.due, start)} ${name} is due on ${formatDay(gate.due, { locale })}.`
  const due = gate.due === null ? '' : `, due on ${formatDay(gate.due, { locale })},`
  return `${begins}, and ${name}${due} is not passed yet.`
}

/** "a day", "61 days". */
export const daysText = (count: number): string => (count === 1 ? 'a day' : `${count} days`)

const apart = (fixed: Day, start: Day) =>
  start < fixed
    ? `${daysText(daysBetween(start, fixed))} before`
    : `${daysText(daysBetween(fixed, start))} after`

/**
 * The first day on which the work may start; null when the rule sets none that is known, or when the gate will not be
 * passed.
 */
export function mayStartFrom(
  rule: Timing,
  { to, gate, today }: Pick<TimingEnds, 'to' | 'gate' | 'today'>,
): Day | null {
  switch (rule) {
    case 'after_start':
    case 'with':
      return to?.start ?? null
    case 'after_finish':
      return to?.end ?? null
    case 'after_gate':
      if (!gate || gate.decision === 'stopped') return null
      if (gate.decision === 'passed') return gate.decidedOn
      // a plan that has passed without a decision plans nothing any more
      return gate.due !== null && gate.due > today ? gate.due : null
  }
}
