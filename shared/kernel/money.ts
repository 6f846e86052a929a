import * as z from 'zod'

import { currencyDigits } from './currency.ts'
import { numberFormat } from './formatter.ts'

/** Whole minor units of the portfolio's currency; 0 is a known zero, null is unknown. */
export const money = z
  .int('Give money as a whole number of minor units.')
  .min(0, 'Money cannot be negative.')
  .meta({ examples: [379_470_000], description: 'Whole minor units of the portfolio’s currency.' })

/**
 * Reads a plain decimal number ("8.29", "-12", "1e3" is none) times `scale` into minor units, by decimal-string
 * arithmetic, half away from zero. `rate` turns it into another currency, whose `digits` count; as plain decimal text it
 * keeps every digit. Null when the text is no plain decimal or the result is no safe integer.
 */
export function minorFromDecimal(
  text: string,
  options: { digits: number; scale?: number; rate?: number | string },
): number | null {
  const parts = /^([+-])?(\d+)(?:\.(\d*))?$|^([+-])?\.(\d+)$/.exec(text.trim())
  if (!parts) return null
  const negative = (parts[1] ?? parts[4]) === '-'
  const whole = parts[2] ?? '0'
  const fraction = parts[3] ?? parts[5] ?? ''
  const [scaleWhole, scaleFraction] = decimalParts(options.scale ?? 1)
  const [rateWhole, rateFraction] = decimalParts(options.rate ?? 1)
  const product =
    BigInt(whole + fraction) *
    BigInt(scaleWhole + scaleFraction) *
    BigInt(rateWhole + rateFraction) *
    10n ** BigInt(options.digits)
  const divisor = 10n ** BigInt(fraction.length + scaleFraction.length + rateFraction.length)
  const rounded = (product * 2n + divisor) / (divisor * 2n)
  if (rounded > BigInt(Number.MAX_SAFE_INTEGER)) return null
  const minor = Number(rounded)
  return negative && minor !== 0 ? -minor : minor
}

function decimalParts(factor: number | string): [string, string] {
  const text = typeof factor === 'string' ? factor : factor.toFixed(12).replace(/0+$/, '')
  const [whole = '0', fraction = ''] = text.split('.')
  return [whole, fraction]
}

/** Minor units as a plain decimal for files and fields: 829 in EUR is "8.29", 5 in JPY is "5". */
export function decimalFromMinor(minor: number, currency: string): string {
  const digits = currencyDigits(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const sign = minor < 0 ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** Money for people, in their locale; `compact` gives "$19.8M". */
export function formatMoney(
  minor: number,
  options: { currency: string; locale?: string; compact?: boolean },
): string {
  const { currency, locale = 'en', compact = false } = options
  const digits = currencyDigits(currency)
  const shown = !compact && minor % 10 ** digits !== 0 ? digits : 0
  return numberFormat(`${currency} ${compact ? 'compact' : shown}`, locale, () => ({
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(compact
      ? { notation: 'compact', maximumFractionDigits: 1 }
      : { minimumFractionDigits: shown, maximumFractionDigits: digits }),
  })).format(minor / 10 ** digits)
}
