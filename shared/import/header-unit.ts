import { cleanText } from './clean.ts'

const billions = /\b(bn|billions?|mrd|milliarden|milliards?)\b|[£€$]\s?bn?\b/i
const millions =
  /\b(mn|mio|millions?|millionen|millones|milioni)\b|[£€$]\s?m\b|\bm\s?[£€$]|\(\s?m\s?\)|\b(?:usd|eur|gbp|cad|aud|chf)\s?m\b|\bm(?:usd|eur|gbp|cad|aud|chf)\b/i
const thousands =
  /\b(thousands?|tausend|tsd|milliers)\b|[£€$]\s?k\b|\bk\s?[£€$]|\bt\s?€|\(\s?k\s?\)|\bin k\b|\b(?:usd|eur|gbp|cad|aud|chf)\s?k\b|\b[kt](?:usd|eur|gbp|cad|aud|chf)\b|(?<![\d.,])['’]?000s?\b/i

/** What a number under this header is worth: 1,000,000 for "(£m)" or "in millions", 1,000 for "$000"; 1 when it says nothing. */
export function scaleOfHeader(header: string): number {
  const text = cleanText(header)
  if (billions.test(text)) return 1_000_000_000
  if (millions.test(text)) return 1_000_000
  return thousands.test(text) ? 1_000 : 1
}
