import { compareText } from '../kernel/compare-text.ts'
import type { Day } from '../kernel/day.ts'
import { convert, rateOn } from './convert.ts'
import type { ExchangeRate } from './exchange-rate.ts'

/** Minor units of a currency: what was planned, and what of it is spent. */
export interface Amounts {
  readonly currency: string
  readonly budget: number
  readonly spent: number
}

/** What money of several portfolios comes to in one currency, or what is missing to say so. */
export type MoneySum =
  | {
      readonly state: 'summed'
      readonly currency: string
      readonly budget: number
      readonly spent: number
      /** The rates used, by currency; none when all of it was in one. */
      readonly rates: readonly ExchangeRate[]
    }
  /** There is no money in any. */
  | { readonly state: 'nothing' }
  /** Several currencies, and nobody has said in which of them sums are told. */
  | { readonly state: 'no_currency'; readonly currencies: readonly string[] }
  /** No rate holds today for these. */
  | { readonly state: 'no_rate'; readonly into: string; readonly missing: readonly string[] }
  /** More than can be counted exactly. */
  | { readonly state: 'too_large' }

interface Options {
  /** What sums are told in; null when nobody has said. */
  readonly into: string | null
  readonly rates: readonly ExchangeRate[]
  readonly today: Day
}

/** Adds money up. Each currency is added in itself first and turned into the other once; nothing is added unconverted. */
export function sumMoney(amounts: readonly Amounts[], { into, rates, today }: Options): MoneySum {
  const parts = perCurrency(amounts)
  const [first] = parts
  if (!first) return { state: 'nothing' }
  if (into === null && parts.length > 1)
    return { state: 'no_currency', currencies: parts.map((one) => one.currency) }
  const currency = into ?? first.currency
  const others = parts.filter((one) => one.currency !== currency)
  const found = others.map((one) => rateOn(rates, { currency: one.currency, into: currency, on: today }))
  const missing = others.filter((_, at) => found[at] === null).map((one) => one.currency)
  if (missing.length > 0) return { state: 'no_rate', into: currency, missing }
  const used = found.filter((one) => one !== null)
  const total = { budget: 0, spent: 0 }
  for (const part of parts) {
    const rate = used.find((one) => one.currency === part.currency)
    for (const name of ['budget', 'spent'] as const) {
      const minor = rate ? convert(part[name], rate) : part[name]
      if (minor === null || !Number.isSafeInteger(total[name] + minor)) return { state: 'too_large' }
      total[name] += minor
    }
  }
  return { state: 'summed', currency, ...total, rates: used }
}

function perCurrency(amounts: readonly Amounts[]): Amounts[] {
  const sums = new Map<string, { budget: number; spent: number }>()
  for (const { currency, budget, spent } of amounts) {
    if (budget === 0 && spent === 0) continue
    const sum = sums.get(currency) ?? { budget: 0, spent: 0 }
    sums.set(currency, { budget: sum.budget + budget, spent: sum.spent + spent })
  }
  return [...sums]
    .map(([currency, sum]) => ({ currency, ...sum }))
    .toSorted((one, other) => compareText(one.currency, other.currency))
}
