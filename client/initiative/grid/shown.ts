import type { Column } from '#shared/initiative/column.ts'
import type { Day } from '#shared/kernel/day.ts'
import { currencyDigits } from '#shared/kernel/currency.ts'
import { locale } from '../../ui/format.ts'

/** In which unit a column shows money: whole, thousands or millions; one for all rows, so that they compare by eye. */
export interface MoneyScale {
  currency: string
  divisor: number
  suffix: '' | 'K' | 'M'
}

/** The unit in which the largest amount still reads with a few digits. */
export function moneyScale(largestMinor: number, currency: string): MoneyScale {
  const major = 10 ** currencyDigits(currency)
  if (largestMinor >= 2_000_000 * major) return { currency, divisor: major * 1e6, suffix: 'M' }
  if (largestMinor >= 20_000 * major) return { currency, divisor: major * 1e3, suffix: 'K' }
  return { currency, divisor: major, suffix: '' }
}

const numbers = new Map<number, Intl.NumberFormat>()
const numberText = (value: number, decimals: number): string => {
  const known =
    numbers.get(decimals) ??
    new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  numbers.set(decimals, known)
  return known.format(value)
}

/** Money in the column's unit; what is there but too small for it is never shown as nothing. */
export function moneyText(minor: number | null, scale: MoneyScale): string {
  if (minor === null) return ''
  const digits = scale.suffix === '' ? (minor % scale.divisor === 0 ? 0 : currencyDigits(scale.currency)) : 1
  const value = minor / scale.divisor
  if (scale.suffix !== '' && minor > 0 && value < 0.05) return `< ${numberText(0.1, 1)}`
  return numberText(value, digits)
}

/** The currency's sign and the unit for a column's head: "$M", "CHF K". */
export function moneyUnit(scale: MoneyScale): string {
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: scale.currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0)
  const sign = parts.find((part) => part.type === 'currency')?.value ?? scale.currency
  return sign.length > 1 && scale.suffix ? `${sign} ${scale.suffix}` : sign + scale.suffix
}

const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
const dayTexts = new Map<Day, string>()

/** "1 Mar 2026" as the reader writes it; the same days come again and again in a grid. */
export function dayCell(day: Day | null): string {
  if (day === null) return ''
  const known = dayTexts.get(day) ?? days.format(Date.parse(`${day}T00:00:00Z`))
  dayTexts.set(day, known)
  return known
}

/** A number from hundredths, without needless zeros. */
const hundredthsText = (hundredths: number): string =>
  numberText(hundredths / 100, hundredths % 100 === 0 ? 0 : 2)

/** What adds up, as a cell or a sum shows it: money in the column's unit, other numbers from hundredths. */
export const amountText = ({ control }: Pick<Column, 'control'>, amount: number, scale: MoneyScale): string =>
  control === 'money' ? moneyText(amount, scale) : hundredthsText(amount)
