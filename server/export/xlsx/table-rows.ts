import type { CellObject, Row } from 'write-excel-file/node'

import { isDay } from '#shared/kernel/day.ts'
import type { ColumnKind, Table, TableCell, TableColumn } from '#shared/export/table/table.ts'

import { dayCell, moneyCell, numberCell, textCell } from './cells.ts'
import type { Written } from './cells.ts'
import type { Look } from './look.ts'
import { formats } from './number-format.ts'
import { oneLineHigh, rowHeight } from './row-height.ts'

export interface Laid {
  look: Look
  /** Of the money in the table. */
  currency: string
  /** The sheet's columns that the table's columns stand in, from 0: one after the other unless said. */
  at?: readonly number[]
  /** Of the sheet's columns, in characters. */
  widths: readonly number[]
}

const rightKinds: ReadonlySet<ColumnKind> = new Set(['number', 'money', 'share', 'focus'])

/** A table's head and rows as cells of a sheet: the values themselves, each of its own type. */
export function tableRows(table: Table, laid: Laid): Row[] {
  const { look, widths, at = table.columns.map((_, place) => place) } = laid
  const first = Math.min(...at)
  const place = (cells: readonly Written[], between: CellObject): Row => {
    const row: Row = Array.from({ length: Math.max(...at) + 1 }, (_, column) =>
      column > first ? between : null,
    )
    for (const [index, cell] of cells.entries()) row[at[index] ?? index] = cell
    return row
  }
  const texts = table.columns.map(({ header }, index) => ({
    text: header,
    width: widths[at[index] ?? index] ?? 0,
  }))
  const height = rowHeight(texts, mostLines)
  const headings = table.columns.map(({ header, kind }) => ({
    ...look.heading(header, rightKinds.has(kind) ? 'right' : 'left'),
    height,
  }))
  const none = table.rows.length === 0 && table.empty !== ''
  return [
    place(headings, look.heading('')),
    ...(none ? [[{ ...look.small(table.empty), wrap: false }]] : []),
    ...table.rows.map((cells) => place(bodyOf(cells, table.columns, { ...laid, at }), look.row)),
  ]
}

function bodyOf(
  cells: readonly TableCell[],
  columns: readonly TableColumn[],
  { look, currency, at, widths }: Laid & { at: readonly number[] },
): Written[] {
  const texts = cells.map(({ text }, index) => ({ text, width: widths[at[index] ?? index] ?? 0 }))
  const height = rowHeight(texts, mostLines)
  return cells.map((cell, index) => {
    const kind = columns[index]?.kind ?? 'text'
    const style = {
      ...look.row,
      indent: 1 + depthOf(cell.text),
      align: rightKinds.has(kind) ? ('right' as const) : ('left' as const),
      alignVertical: height === oneLineHigh ? ('center' as const) : ('top' as const),
      ...(index === 0 && { height }),
    }
    return cellOf(cell, { kind, currency, style }) ?? style
  })
}

/** Excel has no higher rows than 409 points. */
const mostLines = 26

function cellOf(
  { value, text }: TableCell,
  { kind, currency, style }: { kind: ColumnKind; currency: string; style: Partial<CellObject> },
): Written {
  if (value === null) return null
  if (typeof value === 'string') {
    // a day among other facts is told by being said in words
    if (kind === 'day' || (isDay(value) && text !== value)) return dayCell(value, style)
    return textCell(value, { ...style, wrap: true })
  }
  if (kind === 'money') return moneyCell(value, currency, style)
  if (kind === 'share' || text.endsWith('%')) return numberCell(value, formats.share, style)
  if (kind === 'focus') return numberCell(value, formats.focus, style)
  return numberCell(value, Number.isInteger(value) ? formats.whole : formats.decimal, style)
}

/** How deep a row of a tree stands: tables for reading say it by wide spaces. */
const depthOf = (text: string): number => /^\u2003*/.exec(text)?.[0].length ?? 0
