import { currencyDigits } from '../kernel/currency.ts'
import { minorFromDecimal } from '../kernel/money.ts'
import { cellText } from './clean.ts'
import { currencyFits, currencyName } from './currency-mark.ts'
import type { DecimalMark } from './number-marks.ts'
import { readNumber } from './read-number.ts'
import { blank, read, unread } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Cell } from './table.ts'

export interface MoneyColumn {
  /** The portfolio's currency. */
  currency: string
  /** What a number of the column is worth: 1,000,000 for "£m". */
  scale: number
  mark: DecimalMark
  /** Another currency that the column is in, and what one of it is worth in the portfolio's; null: there is none. */
  foreign: { currency: string; rate: number } | null
}

/** A cell as whole minor units of the portfolio's currency, by decimal-string arithmetic, half away from zero. */
export function readMoney(cell: Cell, column: MoneyColumn): Reading<number> {
  const text = cellText(cell)
  if (text === '') return blank
  const found = readNumber(text, typeof cell === 'number' ? '.' : column.mark)
  if (!found.ok) return unread(found.message)
  const { decimal, currency, magnitude } = found.number
  const { foreign } = column
  const converts = foreign !== null && (currency === null || currencyFits(currency, foreign.currency))
  if (!converts && currency !== null && !currencyFits(currency, column.currency)) {
    const known = foreign === null ? '' : `, and the rate is for ${currencyName(foreign.currency)}`
    return unread(`This is in ${currencyName(currency)}; the portfolio counts in ${column.currency}${known}.`)
  }
  if (magnitude !== 1 && column.scale !== 1) {
    return unread('The cell and its header both say what a number is worth: they may mean it twice.')
  }
  const scale = column.scale * magnitude
  const rate = converts ? foreign.rate : 1
  const minor = minorFromDecimal(decimal, { digits: currencyDigits(column.currency), scale, rate })
  if (minor === null) return unread('This is more money than can be counted.')
  return minor < 0 ? unread('Money here cannot be negative.') : read(minor)
}

/** A cell as full-time equivalents with two decimals, or as a whole number from 1 to 5. */
export function readCount(
  cell: Cell,
  column: { mark: DecimalMark; kind: 'number' | 'score' },
): Reading<number> {
  const text = cellText(cell)
  if (text === '') return blank
  const found = readNumber(text, typeof cell === 'number' ? '.' : column.mark)
  if (!found.ok) return unread(found.message)
  const { decimal, currency, magnitude } = found.number
  if (currency !== null) return unread('This is money, not a number.')
  const hundredths = minorFromDecimal(decimal, { digits: 2, scale: magnitude })
  if (hundredths === null) return unread('This number is too large.')
  const value = hundredths / 100
  if (column.kind === 'score') {
    return /^[1-5](?:\.0+)?$/.test(decimal) && magnitude === 1
      ? read(value)
      : unread('Give a whole number from 1 to 5.')
  }
  if (value < 0) return unread('Staff cannot be negative.')
  if (value > 1_000_000) return unread('That is more staff than anybody has.')
  const rounded = (decimal.split('.')[1] ?? '').replace(/0+$/, '').length > 2
  return read(value, rounded ? `Staff has two decimals: read as ${value}.` : null)
}
