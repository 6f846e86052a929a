import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Column } from '#shared/initiative/column.ts'
import type { Table } from '#shared/initiative/table-text.ts'
import type { Line } from './lines.ts'
import { tickColumn } from './shown-columns.ts'
import type { ShownColumn } from './shown-columns.ts'

/** A block of cells, ends included. Lines are counted from 0 below the head. */
export interface Range {
  top: number
  bottom: number
  left: number
  right: number
}

export interface Place {
  line: number
  column: number
}

export const rangeBetween = (a: Place, b: Place): Range => ({
  top: Math.min(a.line, b.line),
  bottom: Math.max(a.line, b.line),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
})

export const isOneCell = ({ top, bottom, left, right }: Range): boolean => top === bottom && left === right

/** The initiatives of a block, without the heads of groups. */
export const rowsIn = (lines: readonly Line[], { top, bottom }: Range): Initiative[] =>
  lines.slice(top, bottom + 1).flatMap((line) => (line.kind === 'row' ? [line.row] : []))

/** The columns of a block that hold something. */
export const columnsIn = (columns: readonly ShownColumn[], { left, right }: Range): Column[] =>
  columns.slice(left, right + 1).flatMap(({ column }) => (column === tickColumn ? [] : [column]))

/** The block as text, as it is copied. */
export const textIn = (rows: readonly Initiative[], columns: readonly Column[]): string[][] =>
  rows.map((row) => columns.map((column) => column.text(row)))

/** Text for a block of so many rows and columns: repeated when it fits in a whole number of times, else as it is. */
export function tiled(table: Table, rows: number, columns: number): Table {
  const high = table.length
  const wide = Math.max(...table.map((cells) => cells.length))
  if (high === 0 || wide === 0 || rows % high !== 0 || columns % wide !== 0) return table
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => table[row % high]?.[column % wide] ?? ''),
  )
}
