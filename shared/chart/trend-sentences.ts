import type { TrendPoint } from '../focus/trend.ts'
import { strategyWords, zoneWords } from '../focus/focus.words.ts'
import { formatFocus } from '../focus/number-words.ts'
import { formatDay } from '../kernel/day.ts'
import type { TrendMark } from './trend.ts'

/** The picture in a sentence: from where to where focus went, and what it passed on the way. */
export function trendSentence(
  points: readonly TrendPoint[],
  { marks, locale = 'en' }: { marks: readonly TrendMark[]; locale?: string },
): string {
  const known = points.flatMap(({ asOf, focus }) => (focus === null ? [] : [{ asOf, focus }]))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return 'No focus is recorded in this period.'
  const say = (one: { asOf: string; focus: number }) =>
    `${formatFocus(one.focus, locale)} on ${formatDay(one.asOf, { locale })}`
  const turns = marks.map((mark) => `${markSentence(mark, locale)}.`).join(' ')
  if (first === last) return ['Focus was', `${say(first)}.`, turns].join(' ').trim()
  const [then, now] = [formatFocus(first.focus, locale), formatFocus(last.focus, locale)]
  const moved = then === now ? 'went' : first.focus < last.focus ? 'rose' : 'fell'
  const lowest = known.reduce((least, one) => (one.focus < least.focus ? one : least))
  const low = lowest.focus < Math.min(first.focus, last.focus) ? `, by way of ${say(lowest)}` : ''
  return [`Focus ${moved} from ${say(first)} to ${say(last)}${low}.`, turns].join(' ').trim()
}

/** What changed the scale, and when. */
export function markSentence({ kind, asOf, primary, policyVersion }: TrendMark, locale = 'en'): string {
  const day = formatDay(asOf, { locale })
  if (kind === 'policy') return `Other thresholds by ${day}: policy ${policyVersion}`
  return primary === null ? `No strategy from ${day}` : `Switched to ${strategyWords[primary]} on ${day}`
}

/** One month in a line: focus and zone, or that nothing is recorded. */
export function pointSentence({ asOf, focus, zone }: TrendPoint, locale = 'en'): string {
  const day = formatDay(asOf, { locale })
  if (zone === null) return `${day}: nothing recorded yet`
  const name = zoneWords[zone].name
  return focus === null ? `${day}: ${name}` : `${day}: ${formatFocus(focus, locale)}, ${name}`
}
