import { currencyDigits } from '../kernel/currency.ts'
import { decimalFromMinor, minorFromDecimal } from '../kernel/money.ts'

export type Typed<T> = { ok: true; value: T } | { ok: false; message: string }

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9 }
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/
const groupedByPoints = /^\d{1,3}(?:\.\d{3})+,\d*$|^\d{1,3}(?:\.\d{3}){2,}$/

/**
 * Reads money as people type it, in minor units of the currency: "1,250,000", "1 250 000.50", "$1.2M", "1,5". Refuses
 * more decimals than the currency has, because "1.234" could be meant either way.
 */
export function readMoney(text: string, currency: string): Typed<number> {
  const digits = currencyDigits(currency)
  const bare = text
    .replace(new RegExp(currency, 'i'), '')
    .replaceAll(/[\s\u00A0\u202F_'’]|\p{Sc}/gu, '')
    .toLowerCase()
  const parts = /^(-?)([\d.,]+)(k|mn|m|bn|b)?$/.exec(bare)
  const decimal = parts ? plainDecimal(parts[2] ?? '') : null
  if (!parts || decimal === null) return { ok: false, message: `“${text.trim()}” is no amount of money.` }
  if (parts[1]) return { ok: false, message: 'Money cannot be negative.' }
  const scale = scales[parts[3] ?? ''] ?? 1
  const decimals = decimal.split('.')[1]?.length ?? 0
  if (scale === 1 && decimals > digits) return { ok: false, message: tooManyDecimals(currency, digits) }
  const minor = minorFromDecimal(decimal, { digits, scale })
  return minor === null
    ? { ok: false, message: 'That is more money than can be kept exactly.' }
    : { ok: true, value: minor }
}

/** Money as an editor shows it, exact and easy to read: "9,000,000", "8.29". `readMoney` reads it back. */
export function writeMoney(minor: number, currency: string): string {
  const [whole = '', decimals = ''] = decimalFromMinor(minor, currency).split('.')
  const inThrees = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return /[1-9]/.test(decimals) ? `${inThrees}.${decimals}` : inThrees
}

/** A number with thousands separators or a decimal comma as a plain decimal; null when it is none. */
export function plainDecimal(text: string): string | null {
  if (grouped.test(text)) return text.replaceAll(',', '')
  if (groupedByPoints.test(text)) return text.replaceAll('.', '').replace(',', '.')
  const plain = /^\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : text
  return /^(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? plain : null
}

const tooManyDecimals = (currency: string, digits: number) =>
  digits === 0
    ? `${currency} has no decimals.`
    : `${currency} has ${digits} decimals; separate thousands with a comma or a space.`
