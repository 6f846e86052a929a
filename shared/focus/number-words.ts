import { numberFormat } from '../kernel/formatter.ts'
import type { NumberWriter } from '../kernel/formatter.ts'
import { formatMoney } from '../kernel/money.ts'
import type { MeasuredBasis } from '../portfolio/portfolio.ts'

/**
 * A share from 0 to 1 as a percentage, whole where that says enough: more digits (three at most) are shown while
 * rounding would claim none, all, or exactly one of the `edges` that the share is not on.
 */
export function formatShare(
  share: number,
  options: { locale?: string | undefined; edges?: readonly number[] } = {},
): string {
  const { locale = 'en', edges = [] } = options
  const claimsEdge = (digits: number) => {
    const rounded = Math.round(share * 10 ** (digits + 2)) / 10 ** (digits + 2)
    return rounded !== share && (rounded === 0 || rounded === 1 || edges.includes(rounded))
  }
  let digits = 0
  while (digits < 3 && claimsEdge(digits)) digits += 1
  const format = numberFormat(`percent ${digits}`, locale, () => ({
    style: 'percent',
    maximumFractionDigits: digits,
  }))
  return digits === 0 ? formatWhole(share, format) : format.format(share)
}

const wholes = new WeakMap<NumberWriter, string[]>()

/** A hundred texts are all that there are, and a portfolio has thousands of shares. */
function formatWhole(share: number, format: NumberWriter): string {
  const percent = Math.round(share * 100)
  // between two, the formatter knows better than a product of fractions
  if (Math.abs(share * 100 - percent) > 0.499_999) return format.format(share)
  const texts = wholes.get(format) ?? []
  wholes.set(format, texts)
  return (texts[percent] ??= format.format(percent / 100))
}

/** A share as a sentence about it begins: "All", "None", or the percentage, before "of the money". */
export const sayShare = (share: number, options: Parameters<typeof formatShare>[1] = {}): string =>
  share === 1 ? 'All' : share === 0 ? 'None' : formatShare(share, options)

/** Focus with its sign, two decimals and a true minus: +0.39, 0.00, −0.44. */
export function formatFocus(focus: number, locale = 'en'): string {
  const size = Math.abs(focus)
  const twoDigits = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  const text = numberFormat('focus', locale, () => twoDigits).format(size)
  if (size < 0.005) return text
  return (focus > 0 ? '+' : '−') + text
}

/** A plain number with at most two decimals. */
export const formatNumber = (value: number, locale = 'en'): string =>
  numberFormat('number', locale, () => ({ maximumFractionDigits: 2 })).format(value)

/** A weight with its unit, for people: "$5.9M left", "$5.9M", "2.25 people", "3 initiatives". */
export function formatWeight(
  weight: number,
  options: { basis: MeasuredBasis; currency: string; locale: string },
): string {
  const { basis, currency, locale } = options
  if (basis === 'count') return countWords(weight, ['initiative', 'initiatives'], locale)
  if (basis === 'fte') return countWords(weight, ['person', 'people'], locale)
  const money = formatMoney(weight, { currency, locale, compact: true })
  return basis === 'budget_remaining' ? `${money} left` : money
}

/** A count with its noun: "1 initiative", "12 initiatives". */
export const countWords = (count: number, [one, many]: readonly [string, string], locale = 'en'): string =>
  `${formatNumber(count, locale)} ${count === 1 ? one : many}`

/** "Split", "Watch or Split", "Focused, Watch or Split". */
export const joinWords = (words: readonly string[], last: 'and' | 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
