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

/** Counts what the cells of a column (or of a whole sheet) tell about the decimal mark. Typed numbers tell nothing. */
export function decimalMarkOfColumn(cells: Iterable<Cell>): DecimalMark {
  let [points, commas] = [0, 0]
  for (const cell of cells) {
    if (typeof cell === 'number') continue
    const text = cellText(cell)
    // sentences and dates hold numbers, too: only what is mostly a number counts
    if (text.length > 40 || /\p{L}{4}|:|\d[/-]\d|\d\s*%/u.test(text)) continue
    const found = numberPart.exec(text)?.[0]
    if (found === undefined || !groups.test(found)) continue
    const mark = decimalMarkOf(found)
    if (mark === '.') points += 1
    if (mark === ',') commas += 1
  }
  if (points > 0 && commas > 0) return 'mixed'
  return points > 0 ? '.' : commas > 0 ? ',' : null
}
