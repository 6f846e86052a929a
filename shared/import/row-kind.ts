import { cellText, foldWord, isBlank } from './clean.ts'
import { cellAt, widthOf } from './table.ts'
import type { Cell } from './table.ts'

const total =
  /^(?:(?:grand|sub|overall|all)[\s-]?)?totals?(?:\s+(?:amount|budget|cost|of|for|all|general|geral)\b.*|\s*\(.*\))?\s*:?$/
const sum =
  /^(?:sum|summe|zwischensumme|sous-total|sous total|subtotale|totale generale|totale complessivo|gesamt|gesamtsumme|insgesamt|somme|suma|somma|totale|totaux|total general)\s*:?$/

export interface RowContext {
  /** The header's cells. */
  header: readonly Cell[]
  /** Position of the column that holds the external id or key; null when there is none. */
  keyColumn: number | null
  titleColumn: number | null
  /** How many columns the file's rows may fill. */
  width: number
}

/** Why a row is no initiative (blank, a total, the header again), as a sentence; null when it is one. */
export function whySkipped(row: readonly Cell[], context: RowContext): string | null {
  const filled = row.findIndex((cell) => !isBlank(cell))
  if (filled < 0) return 'The row is blank.'
  if (repeatsHeader(row, context.header)) return 'The row repeats the header.'
  if (isTotal(row, filled, context)) return 'The row is a total, not an initiative.'
  return isRemark(row, filled, context) ? 'The row is a remark, not an initiative.' : null
}

/** Names of totals are short; longer cells need not be looked at closely. */
const longestTotal = 80

const wordIn = (cell: Cell): string =>
  typeof cell === 'string' && cell.length <= longestTotal ? foldWord(cell) : ''

const remark =
  /^(?:\*|†|‡|©|\(\d\) |(?:sources?|notes?|remarks?|footnotes?|data as of|as of|generated|exported|printed|end of (?:report|file|list)|quellen?|anmerkung(?:en)?|hinweise?|stand|remarques?|nota|notas|fuentes?|fonti?|fonte)\b)/i

/** What stands below a table alone in its row: "Source: …", "* provisional". */
const isRemark = (row: readonly Cell[], firstFilled: number, { header }: RowContext): boolean =>
  header.length > 2 &&
  remark.test(cellText(cellAt(row, firstFilled))) &&
  row.every((cell, index) => index === firstFilled || isBlank(cell))

function isTotal(row: readonly Cell[], firstFilled: number, context: RowContext): boolean {
  const { titleColumn, keyColumn } = context
  const texts = [firstFilled, ...(titleColumn === null ? [] : [titleColumn])].map((at) =>
    wordIn(cellAt(row, at)),
  )
  const marked = texts.find((text) => total.test(text) || sum.test(text))
  if (marked === undefined) return false
  // an initiative may be called "Total cost of ownership": then it has an id of its own
  const id = keyColumn === null ? '' : wordIn(cellAt(row, keyColumn))
  return id === '' || id === marked
}

function repeatsHeader(row: readonly Cell[], header: readonly Cell[]): boolean {
  let same = 0
  for (let index = 0; index < Math.max(row.length, header.length); index += 1) {
    const cell = cellAt(row, index)
    if (isBlank(cell)) continue
    if (cellText(cell) !== cellText(cellAt(header, index))) return false
    same += 1
  }
  return same >= 2 || (same === 1 && header.length === 1)
}

/** Whether a row has cells where no column is: something shifted it sideways, such as a comma without quotes. */
export const isShifted = (row: readonly Cell[], width: number): boolean =>
  row.length > width && row.slice(width).some((cell) => !isBlank(cell))

/**
 * How many columns the rows below a header may fill: as many as it names, and more where at least a tenth of the rows
 * does (columns without a name).
 */
export function columnsInUse(rows: readonly (readonly Cell[])[], header: readonly Cell[]): number {
  const named = header.findLastIndex((cell) => !isBlank(cell)) + 1
  const beyond = rows.filter((row) => isShifted(row, named)).length
  return beyond * 10 < rows.length ? named : Math.max(named, widthOf(rows))
}
