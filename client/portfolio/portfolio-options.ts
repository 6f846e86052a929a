import { basisWords } from '#shared/focus/focus.words.ts'
import { currencyCodes } from '#shared/kernel/currency.ts'
import { basis } from '#shared/portfolio/portfolio.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { locale } from '../ui/format.ts'

/** What weights can be measured in, as choices. */
export const basisOptions = basis.options.map((value) => ({
  value,
  label: basisWords[value],
}))

/** Every currency by code and name. */
export function currencyOptions() {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  return currencyCodes.map((value) => ({ value, label: `${value} ${names.of(value) ?? ''}`.trim() }))
}

/** The months of a year, numbered from 1. */
export function monthOptions() {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: name.format(new Date(Date.UTC(2026, month, 1))),
  }))
}

const byRegion: Readonly<Record<string, string>> = {
  AU: 'AUD',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CN: 'CNY',
  DK: 'DKK',
  GB: 'GBP',
  IN: 'INR',
  JP: 'JPY',
  MX: 'MXN',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  SE: 'SEK',
  SG: 'SGD',
  US: 'USD',
  ZA: 'ZAR',
}
const euro = new Set('AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' '))

/** The currency of the newest portfolio that is no sample, else the reader's region's; null when that is unknown. */
export function likelyCurrency(portfolios: readonly PortfolioListed[]): string | null {
  const newest = portfolios
    .filter((one) => !one.illustrative)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]
  const region = new Intl.Locale(locale).maximize().region ?? ''
  return newest?.currency ?? (euro.has(region) ? 'EUR' : (byRegion[region] ?? null))
}
