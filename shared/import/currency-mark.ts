import { currencyCodes } from '../kernel/currency.ts'

/** Marks that name one currency, longest first where one ends another. */
const oneCurrency: Readonly<Record<string, string>> = {
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  SG$: 'SGD',
  S$: 'SGD',
  NT$: 'TWD',
  MX$: 'MXN',
  R$: 'BRL',
  '€': 'EUR',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₫': 'VND',
  '₦': 'NGN',
  '₱': 'PHP',
  '₴': 'UAH',
  '฿': 'THB',
  zł: 'PLN',
  Kč: 'CZK',
  SFr: 'CHF',
}

/** Marks that several currencies share: the portfolio's decides which is meant. */
const shared: Readonly<Record<string, readonly string[]>> = {
  $: (
    'USD CAD AUD NZD HKD SGD TWD BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD ' +
    'ARS CLP COP CUP DOP MXN UYU'
  ).split(' '),
  '£': 'GBP FKP GIP SHP EGP LBP SDG SSP SYP'.split(' '),
  '¥': ['JPY', 'CNY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
}

const escaped = (text: string) => text.replaceAll(/[.$]/g, '\\$&')
const codes = currencyCodes.join('|')
const symbols = [...Object.keys(oneCurrency), ...Object.keys(shared)].map(escaped).join('|')

/** Source of a pattern for a currency beside a number in a cell: "US$", "£", "EUR", "kr". */
export const currencyPattern = `(?:${symbols}|(?:${codes})\\b)`

/** Whether a text is such a mark and nothing else. */
export const isCurrencyMark = (text: string): boolean =>
  Object.hasOwn(oneCurrency, text) || Object.hasOwn(shared, text)

/** What a mark stands for: an ISO code, or the mark itself ("$", "£", "¥", "kr") when several currencies share it. */
export const currencyOfMark = (mark: string): string => oneCurrency[mark] ?? mark

const names: Readonly<Record<string, string>> = {
  $: 'dollars',
  '£': 'pounds',
  '¥': 'yen or yuan',
  kr: 'crowns',
}

/** A code, or the word for a mark that several currencies share, for sentences. */
export const currencyName = (found: string): string => names[found] ?? found

/** Whether money so marked may be the portfolio's: "$" fits any dollar currency. */
export const currencyFits = (found: string, portfolio: string): boolean =>
  found === portfolio || (shared[found]?.includes(portfolio) ?? false)

const inBrackets = new RegExp(`[(\\[,]\\s*(?:in\\s+)?(${codes})\\b`)
const asWord = new RegExp(`(?<![\\p{L}\\p{N}])(${codes})(?![\\p{L}\\p{N}])`, 'u')
const asSymbol = new RegExp(`(?<!\\p{L})(${symbols})(?!\\p{Ll}{2})`, 'u')
const symbolAnywhere = /[£€$¥₹₩₽₺₪₫₦₱₴฿]/u
// words of everyday language that are codes, too
const words = new Set([
  'ALL',
  'TOP',
  'TRY',
  'CUP',
  'PEN',
  'MOP',
  'GEL',
  'BAM',
  'LAK',
  'MAD',
  'AMD',
  'COP',
  'RON',
])

/** The currency that a header names, as a code or a shared mark; null when it names none. */
export function currencyOfHeader(header: string): string | null {
  const bracketed = inBrackets.exec(header)?.[1]
  if (bracketed !== undefined) return bracketed
  const word = asWord.exec(header)?.[1]
  if (word !== undefined && !words.has(word)) return word
  const symbol = asSymbol.exec(header)?.[1] ?? symbolAnywhere.exec(header)?.[0]
  return symbol === undefined ? null : currencyOfMark(symbol)
}
