import { isCurrency } from '../kernel/currency.ts'
import { foldWord } from './clean.ts'
import { currencyFits, currencyOfMark, isCurrencyMark } from './currency-mark.ts'

/** What people call currencies instead of by their codes; a mark where several share the name. */
const names: Readonly<Record<string, string>> = {
  EUR: 'euro, euros',
  USD: `us dollar, us dollars, united states dollar, american dollar, dollar us, dollar américain, dollars américains,
    us-dollar, dólar estadounidense, dólares estadounidenses, dollaro usa, dollaro statunitense, dollari usa`,
  CAD: `canadian dollar, canadian dollars, dollar canadien, dollars canadiens, kanadischer dollar, dólar canadiense,
    dollaro canadese`,
  AUD: `australian dollar, australian dollars, dollar australien, australischer dollar, dólar australiano,
    dollaro australiano`,
  GBP: `pound sterling, pounds sterling, british pound, british pounds, sterling, livre sterling, livres sterling,
    britisches pfund, pfund sterling, libra esterlina, libras esterlinas, sterlina, sterline, lira sterlina`,
  CHF: `swiss franc, swiss francs, franc suisse, francs suisses, schweizer franken, franken, franco suizo,
    francos suizos, franco svizzero, franchi svizzeri, sfr, fr.`,
  JPY: 'yen, japanese yen, yens',
  CNY: 'yuan, renminbi, rmb',
  INR: 'indian rupee, indian rupees',
  $: 'dollar, dollars, dólar, dólares, dollaro, dollari',
  '£': 'pound, pounds, livre, livres, pfund, libra, libras',
  kr: 'krone, kroner, krona, kronor, crown, crowns',
}

const named: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([code, words]) =>
    words.split(',').map((word) => [foldWord(word.trim()), code] as const),
  ),
)

const codeInside = /(?<![\p{L}\p{N}])[A-Z]{3}(?![\p{L}\p{N}])/gu

/** The currency that a word of a column of currencies means: a code, or a mark that several share; null when none. */
function currencyOfWord(word: string): string | null {
  const text = word.trim()
  if (isCurrency(text.toUpperCase())) return text.toUpperCase()
  if (isCurrencyMark(text)) return currencyOfMark(text)
  const name = named.get(foldWord(text))
  if (name !== undefined) return name
  const codes = new Set(Array.from(text.matchAll(codeInside), ([code]) => code).filter(isCurrency))
  const [code] = codes
  return codes.size === 1 && code !== undefined ? code : null
}

/** The code that a word means: the portfolio's where a shared mark fits it ("$"); null when nobody can tell. */
export function proposeCurrency(word: string, portfolio: string): string | null {
  const found = currencyOfWord(word)
  if (found === null) return null
  if (currencyFits(found, portfolio)) return portfolio
  return isCurrency(found) ? found : null
}
