import { formatDay } from '../kernel/day.ts'
import type { PastFocus } from '../portfolio/past-focus.ts'
import type { Concentration, FocusMeasures } from './assessment.ts'
import type { ForwardLook } from './forward.ts'
import { countWords, formatFocus, formatNumber, formatShare, joinWords } from './number-words.ts'

type Measured = Pick<FocusMeasures, 'focus' | 'drift' | 'basis'>

/** How far focus has moved since the day that drift looks back to, or why that cannot be said. */
export function driftSentence(
  { focus, drift, basis }: Measured,
  { past, locale = 'en' }: { past: PastFocus | null; locale?: string | undefined },
): string {
  if (past === null) return 'The portfolio is too young for drift: nothing is recorded of that day yet.'
  const day = formatDay(past.asOf, { locale })
  const before = past.bases[basis]
  if (before === null) return `There was no focus to compare with on ${day}.`
  if (focus === null) return `There is no focus to compare with that of ${day}.`
  if (drift === null) return `Another strategy was declared on ${day}: drift is not told across a switch.`
  const [then, now] = [formatFocus(before, locale), formatFocus(focus, locale)]
  if (then === now) return `Focus is where it was on ${day}: ${now}.`
  return `Focus ${drift < 0 ? 'fell' : 'rose'} by ${sayDistance(drift, locale)} since ${day}, from ${then} to ${now}.`
}

/** A distance on focus, without its sign: "0.22". */
const sayDistance = (distance: number, locale: string): string =>
  formatFocus(Math.abs(distance), locale).slice(1)

/** What starts next, and where that alone points. */
export function forwardSentence({ focus, rows, to }: Omit<ForwardLook, 'weights'>, locale = 'en'): string {
  const day = formatDay(to, { locale })
  if (rows.length === 0) return `Nothing has a start from tomorrow to ${day}.`
  const count = (one: 'core' | 'competing') => rows.filter((row) => row.class === one).length
  const start = rows.length === 1 ? 'starts' : 'start'
  const all = `${countWords(rows.length, ['initiative', 'initiatives'], locale)} ${start} by ${day}`
  if (focus === null) return `${all}; none of that weighs for a strategy.`
  const parts = (['core', 'competing'] as const).filter((one) => count(one) > 0)
  const driving = joinWords(
    parts.map((one) => `${formatNumber(count(one), locale)} ${one}`),
    'and',
  )
  return `${all}, ${driving}: alone at ${formatFocus(focus, locale)}.`
}

/** How near the mix is to its target; null without a target. */
export const mixSentence = ({ mix }: Pick<FocusMeasures, 'mix'>, locale = 'en'): string | null =>
  mix === null ? null : `The mix is ${formatShare(mix, { locale })} of the way to its target.`

/** How many support links keep their timing rule; null when none has the dates that say so. */
export const timingSentence = (
  { support: { ordered } }: Pick<FocusMeasures, 'support'>,
  locale = 'en',
): string | null =>
  ordered === null
    ? null
    : `${formatShare(ordered, { locale })} of the support links with known dates keep their timing rule.`

/** What the effective number of parts says; it stands beside that number. */
export const concentrationSentence = (
  { parts, hhi }: Concentration,
  { noun, locale = 'en' }: { noun: string; locale?: string | undefined },
): string =>
  `${formatNumber(parts, locale)} ${noun}, as concentrated as so many equal ones (HHI ${formatNumber(hhi, locale)})`
