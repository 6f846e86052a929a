import { currencyDigits } from '../kernel/currency.ts'
import type { Day } from '../kernel/day.ts'
import { decimalFromMinor, minorFromDecimal } from '../kernel/money.ts'
import type { ExchangeRate } from './exchange-rate.ts'

/**
 * The rate from one currency into another that holds on a day: the latest of that day or before; null when none is
 * entered. A rate the other way round is another statement, and is not turned over.
 */
export function rateOn(
  rates: readonly ExchangeRate[],
  { currency, into, on }: { currency: string; into: string; on: Day },
): ExchangeRate | null {
  let found: ExchangeRate | null = null
  for (const one of rates) {
    if (one.currency !== currency || one.into !== into || one.on > on) continue
    if (found === null || one.on > found.on) found = one
  }
  return found
}

/**
 * Minor units of a rate's currency as minor units of the one it leads to: decimal-string arithmetic, half away from
 * zero. Null when the result is no safe integer.
 */
export const convert = (
  minor: number,
  rate: Pick<ExchangeRate, 'currency' | 'into' | 'rate'>,
): number | null =>
  minorFromDecimal(decimalFromMinor(minor, rate.currency), {
    digits: currencyDigits(rate.into),
    rate: rate.rate,
  })
