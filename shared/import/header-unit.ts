import { currencyCodes } from '../kernel/currency.ts'
import { cleanText } from './clean.ts'

const billions =
  /\b(bn|billions?|mrd|mld|md|milliarden|milliards?|miliardi|mil millones|miles de millones)\b|[£€$]\s?bn?\b|\bmd\s?[£€$]/i
const millions =
  /\b(mn|mio|mln|millions?|millionen|millones|millón|milioni)\b|[£€$]\s?m\b|\bm\s?[£€$]|\(\s?m\s?\)|\b(?:usd|eur|gbp|cad|aud|chf)\s?m\b|\bm(?:usd|eur|gbp|cad|aud|chf)\b/i
const thousands =
  /\b(thousands?|tausend|tsd|milliers|miles|migliaia)\b|[£€$]\s?k\b|\bk\s?[£€$]|\bt\s?€|\(\s?k\s?\)|\bin k\b|\b(?:usd|eur|gbp|cad|aud|chf)\s?k\b|\b[kt](?:usd|eur|gbp|cad|aud|chf)\b|(?<![\d.,])['’]?000s?\b/i

/** What a number under this header is worth: 1,000,000 for "(£m)" or "in millions", 1,000 for "$000"; 1 when it says nothing. */
export function scaleOfHeader(header: string): number {
  const text = cleanText(header)
  if (billions.test(text)) return 1_000_000_000
  if (millions.test(text)) return 1_000_000
  return thousands.test(text) ? 1_000 : 1
}

const codes = currencyCodes.map((code) => code.toLowerCase()).join('|')
const unit = `(?:${codes}|[kmt](?:eur|usd|gbp)|euros?|dollars?|pounds?|pfund|livres|[kmt]|bn|mn|mio|mln|mld|mrd|md|tsd|000s?|mil|miles|millions?|millionen|millones|milioni|milliards?|milliarden|miliardi|milliers|migliaia|thousands?|tausend)`
const unitAtEnd = new RegExp(`(?:\\s(?:in|en|d|de|di|of|x|${unit}))*\\s${unit}$`)

/** A normalised header without the unit it ends in: "cout total en m" and "budget mio eur" lose all but the name. */
export const withoutUnit = (normalised: string): string => normalised.replace(unitAtEnd, '')
