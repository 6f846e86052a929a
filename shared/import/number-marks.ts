import { cellText } from './clean.ts'
import type { Cell } from './table.ts'

/** Which mark separates the decimals of a column; `mixed` when its cells disagree, null when none of them tells. */
export type DecimalMark = '.' | ',' | 'mixed' | null

const groups = /^\d[\d.,'’ ]*$|^[.,]\d+$/
const spaced = /^\d{1,3}(?:['’ ]\d{3})+(?:[.,]\d+)?$/

/** What one number tells about marks: '.' or ',' as the decimal mark, or null when it could be read either way. */
export function decimalMarkOf(digits: string): '.' | ',' | null {
  const point = digits.lastIndexOf('.')
  const comma = digits.lastIndexOf(',')
  if (point < 0 && comma < 0) return null
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ','
  const mark = point >= 0 ? '.' : ','
  const other = mark === '.' ? ',' : '.'
  const at = Math.max(point, comma)
  if (digits.indexOf(mark) !== at) return other // it stands twice, so it separates thousands
  if (spaced.test(digits)) return mark
  const after = digits.length - at - 1
  if (after !== 3) return mark
  return at > 3 || at === 0 || /^0+$/.test(digits.slice(0, at)) ? mark : null
}

const numberPart = /\d[\d.,'’ ]*\d|[.,]?\d+/

interface Told {
  /** Numbers that tell their decimal mark. */
  points: number
  commas: number
  /** Whole numbers without any mark. */
  unmarked: number
  /** Numbers that could be read either way ("1,500"), and how many of them end in 0. */
  open: Record<'.' | ',', { count: number; round: number }>
}

/** Reads a column's marks; typed numbers tell nothing, and neither do sentences, dates and percentages. */
function look(cells: Iterable<Cell>): Told {
  const told: Told = {
    points: 0,
    commas: 0,
    unmarked: 0,
    open: { '.': { count: 0, round: 0 }, ',': { count: 0, round: 0 } },
  }
  for (const cell of cells) {
    if (typeof cell === 'number') continue
    const text = cellText(cell)
    if (text.length > 40 || /\p{L}{4}|:|\d[/-]\d|\d\s*%/u.test(text)) continue
    const found = numberPart.exec(text)?.[0]
    if (found !== undefined && groups.test(found)) note(told, found)
  }
  return told
}

function note(told: Told, digits: string): void {
  const mark = decimalMarkOf(digits)
  const open = digits.includes(',') ? ',' : digits.includes('.') ? '.' : null
  if (mark === '.') told.points += 1
  else if (mark === ',') told.commas += 1
  else if (open === null) told.unmarked += 1
  else {
    told.open[open].count += 1
    if (digits.endsWith('0')) told.open[open].round += 1
  }
}

/**
 * What the cells of a column (or of a whole sheet) tell about the decimal mark. Numbers that tell it decide. Else,
 * beside numbers without any mark, "1,500" can only be thousands: nobody writes the last zero of a decimal in one cell
 * and leaves it out in another.
 */
export function decimalMarkOfColumn(cells: Iterable<Cell>): DecimalMark {
  return decide(look(cells))
}

function decide({ points, commas, unmarked, open }: Told): DecimalMark {
  if (points > 0 && commas > 0) return 'mixed'
  if (points > 0) return '.'
  if (commas > 0) return ','
  if (unmarked === 0) return null
  if (open[','].round > 0 && open['.'].count === 0) return '.'
  return open['.'].round > 0 && open[','].count === 0 ? ',' : null
}

/**
 * The mark by which a column of money is read: what it tells, else what its sheet tells, else, where a number is worth
 * what it says, "1,500" is a thousand and more, as money is not written with three decimals.
 */
export function decimalMarkOfMoney(
  cells: Iterable<Cell>,
  { sheetMark, scale }: { sheetMark: DecimalMark; scale: number },
): DecimalMark {
  const told = look(cells)
  const own = decide(told)
  if (own !== null) return own
  if (sheetMark !== null && sheetMark !== 'mixed') return sheetMark
  return scale === 1 && told.open[','].count > 0 && told.open['.'].count === 0 ? '.' : null
}
