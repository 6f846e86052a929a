import { cellText, isBlank } from './clean.ts'
import { currencyFits, currencyOfHeader } from './currency-mark.ts'
import type { DateOrder } from './read-day.ts'
import { dateOrderOf } from './read-day.ts'
import { readNumber } from './read-number.ts'
import { cellAt } from './table.ts'
import type { Cell } from './table.ts'

/** What one column of a sheet holds below its header. */
export interface Column {
  index: number
  header: string
  cells: readonly Cell[]
  /** The same without blank ones. */
  filled: readonly Cell[]
}

interface Place {
  headerRow: number
  index: number
}

/** One column of a sheet; an unnamed one has '' for a header. */
export function columnAt(rows: readonly (readonly Cell[])[], { headerRow, index }: Place): Column {
  const cells: Cell[] = []
  const filled: Cell[] = []
  for (let at = headerRow; at < rows.length; at += 1) {
    const cell = cellAt(rows[at], index)
    cells.push(cell)
    if (!isBlank(cell)) filled.push(cell)
  }
  return { index, header: cellText(cellAt(rows[headerRow - 1], index)), cells, filled }
}

/** The columns of a sheet, by position. */
export const columnsOf = (
  rows: readonly (readonly Cell[])[],
  { headerRow, width }: { headerRow: number; width: number },
): Column[] => Array.from({ length: width }, (_, index) => columnAt(rows, { headerRow, index }))

/** The order that a column's days in figures are written in, from all its rows; null when none tells, or they disagree. */
export function dateOrderOfColumn(cells: readonly Cell[]): DateOrder | null {
  const orders = new Set<DateOrder>()
  for (const cell of cells) {
    const order = typeof cell === 'string' ? dateOrderOf(cellText(cell)) : null
    if (order !== null) orders.add(order)
  }
  // ISO days say nothing about the others: they are never read the wrong way round
  if (orders.has('dmy') && orders.has('mdy')) return null
  return orders.has('dmy') ? 'dmy' : orders.has('mdy') ? 'mdy' : orders.has('ymd') ? 'ymd' : null
}

/**
 * The currency that a column of money says it is in: in its header, else in at least half of its numbers. The
 * portfolio's own code when what is found fits it; null when nothing is said.
 */
export function currencyOfColumn(column: Column, portfolioCurrency: string): string | null {
  const found = currencyOfHeader(column.header) ?? currencyOfCells(column.filled)
  if (found === null) return null
  return currencyFits(found, portfolioCurrency) ? portfolioCurrency : found
}

const cellsLookedAt = 500

function currencyOfCells(cells: readonly Cell[]): string | null {
  const counts = new Map<string, number>()
  let numbers = 0
  for (const cell of cells.slice(0, cellsLookedAt)) {
    const found = typeof cell === 'string' ? readNumber(cellText(cell), null) : null
    // marks that could be read two ways do not hide the currency
    const text = found?.ok === false ? readNumber(cellText(cell).replaceAll(/[.,]/g, ''), null) : found
    if (typeof cell === 'number' || text?.ok) numbers += 1
    if (text?.ok && text.number.currency !== null) {
      counts.set(text.number.currency, (counts.get(text.number.currency) ?? 0) + 1)
    }
  }
  for (const [currency, count] of counts) if (count * 2 >= numbers) return currency
  return null
}
