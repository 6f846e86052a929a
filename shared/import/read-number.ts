import { currencyOfMark, currencyPattern } from './currency-mark.ts'
import { decimalMarkOf } from './number-marks.ts'
import type { DecimalMark } from './number-marks.ts'

/** A number taken apart: plain decimal text ("-1234.5"), the currency it names, and what its suffix multiplies by. */
export interface NumberRead {
  decimal: string
  currency: string | null
  magnitude: number
}

export type NumberReading = { ok: true; number: NumberRead } | { ok: false; message: string }

const magnitudes: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  'mio.': 1e6,
  million: 1e6,
  millions: 1e6,
  bn: 1e9,
  billion: 1e9,
  mln: 1e6,
  millionen: 1e6,
  millones: 1e6,
  milioni: 1e6,
  tsd: 1e3,
  'tsd.': 1e3,
  mrd: 1e9,
  'mrd.': 1e9,
  mld: 1e9,
  md: 1e9,
  billions: 1e9,
  milliarden: 1e9,
  milliards: 1e9,
  miliardi: 1e9,
}

const suffixes = Object.keys(magnitudes)
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replace('.', '\\.'))
  .join('|')

const plain = /^\d+(?:\.\d+)?$/
const minus = '[-−–]'
const shape = new RegExp(
  `^(?<open>\\()?\\s*(?<sign1>${minus}|\\+)?\\s*(?<before>${currencyPattern})?\\s*(?<sign2>${minus}|\\+)?\\s*` +
    `(?<digits>\\d[\\d.,'’ ]*|[.,]\\d+)\\s*(?<suffix>(?:${suffixes})(?![\\p{L}]))?\\s*(?<after>${currencyPattern})?\\s*` +
    `(?<sign3>${minus})?(?<close>\\))?$`,
  'iu',
)

const unread = (message: string): NumberReading => ({ ok: false, message })

/**
 * Reads a number as people write them: "$6,279,429", "1.234,56 €", "£2.5m", "(1 234)". `mark` is the decimal mark of
 * its column. Ranges, percentages, sentences and numbers that could mean two things are refused with a sentence.
 */
export function readNumber(text: string, mark: DecimalMark): NumberReading {
  if (plain.test(text) && (mark === '.' || !text.includes('.'))) return number(text, null, 1)
  const parts = shape.exec(text)?.groups
  if (!parts)
    return unread(text.endsWith('%') ? 'This is a percentage, not a number.' : 'This is not a number.')
  const digits = (parts['digits'] ?? '').trim()
  const decimal = decimalText(digits, mark)
  if (decimal === null) return unread(ambiguity(digits, mark))
  const bracketed = parts['open'] !== undefined
  if (bracketed !== (parts['close'] !== undefined)) return unread('This is not a number.')
  const signs = [parts['sign1'], parts['sign2'], parts['sign3']].filter((sign) => sign !== undefined)
  if (signs.length + (bracketed ? 1 : 0) > 1) return unread('This is not a number.')
  const negative = bracketed || (signs[0] !== undefined && signs[0] !== '+')
  const currencies = [parts['before'], parts['after']].filter((found) => found !== undefined)
  const currency = currencies[0] === undefined ? null : currencyOfMark(currencies[0])
  if (currencies.length === 2 && currencyOfMark(currencies[1] ?? '') !== currency) {
    return unread('This names two currencies.')
  }
  const magnitude = magnitudes[(parts['suffix'] ?? '').toLowerCase()] ?? 1
  return number(negative ? `-${decimal}` : decimal, currency, magnitude)
}

const number = (decimal: string, currency: string | null, magnitude: number): NumberReading => ({
  ok: true,
  number: { decimal, currency, magnitude },
})

export const thousandsOrDecimals =
  'This could be thousands or decimals, and nothing else in the column tells which.'

const ambiguity = (digits: string, mark: DecimalMark): string =>
  (mark === null || mark === 'mixed') && /^\d{1,3}[.,]\d{3}$/.test(digits)
    ? thousandsOrDecimals
    : 'The marks between its digits do not make a number.'

const grouped = {
  '.': /^\d{1,3}(?:(?:,\d{2,3})*,\d{3}|(?:['’ ]\d{3})*)(?:\.\d+)?$|^\d*\.\d+$|^\d+$/,
  ',': /^\d{1,3}(?:(?:\.\d{3})+|(?:['’ ]\d{3})*)(?:,\d+)?$|^\d*,\d+$|^\d+$/,
}

/** Digits and marks as a plain decimal; null when the marks are out of place or could mean two things. */
function decimalText(digits: string, mark: DecimalMark): string | null {
  const own = mark === '.' || mark === ',' ? mark : decimalMarkOf(digits)
  if (own === null) return /[.,]/.test(digits) ? null : joined(digits, '.')
  return joined(digits, own)
}

function joined(digits: string, mark: '.' | ','): string | null {
  if (!grouped[mark].test(digits)) return null
  const [whole = '', fraction] = digits.split(mark)
  const wholeDigits = whole.replaceAll(/\D/g, '') || '0'
  return fraction === undefined ? wholeDigits : `${wholeDigits}.${fraction}`
}
