import type { Comparison } from '#shared/focus/comparison.ts'
import { formatFocus } from '#shared/focus/number-words.ts'
import { zoneWords } from '#shared/focus/focus.words.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { countText, dayText, locale } from '../ui/format.ts'

type Measures = Comparison['after']

const said = (measures: Measures): string => {
  const zone = zoneWords[measures.zone].name
  return measures.focus === null ? zone : `${zone} at ${formatFocus(measures.focus, locale)}`
}

/** What became of focus between two days, in one sentence. */
export function focusSentence({ from, to, before, after }: Comparison): string {
  if (!before)
    return `The portfolio was made after ${dayText(from)}. On ${dayText(to)} it stands ${said(after)}.`
  if (before.focus === null || after.focus === null)
    return `From ${said(before)} on ${dayText(from)} to ${said(after)} on ${dayText(to)}.`
  const move = after.focus - before.focus
  if (Math.abs(move) < 0.005) return `Focus holds: ${said(after)}, as on ${dayText(from)}.`
  return `Focus ${move > 0 ? 'rose' : 'fell'} from ${said(before)} on ${dayText(from)} to ${said(after)} on ${dayText(to)}.`
}

const many = (count: number) => (count === 1 ? '1 initiative' : `${countText(count)} initiatives`)

/** How rows moved between two days, in one sentence; archived ones are counted. */
export function rowsSentence({ entered, left, reclassified, sums }: Comparison): string {
  const moves = [
    entered.length > 0 && `${many(entered.length)} entered`,
    left.length > 0 && `${many(left.length)} left`,
    reclassified.length > 0 && `${many(reclassified.length)} changed class`,
  ].filter((one) => one !== false)
  const then = sums.to.archived === sums.from.archived ? 'as many' : countText(sums.from.archived)
  const counted = `${countText(sums.to.archived)} archived, ${then} then`
  return `${moves.length === 0 ? 'No initiative entered, left or changed class' : moves.join(', ')} (${counted}).`
}

/** Money as it stands, or nothing entered. */
export const moneyText = (minor: number | null, currency: string): string =>
  minor === null ? 'none' : formatMoney(minor, { currency, locale })
