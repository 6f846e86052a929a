import type { CellObject, Row } from 'write-excel-file/node'

import type { ColumnKind, Table, TableCell, TableColumn } from '#shared/export/table.ts'

import { dayCell, moneyCell, numberCell, textCell } from './cells.ts'
import type { Written } from './cells.ts'
import type { Look } from './look.ts'
import { formats } from './number-format.ts'
import { rowHeight } from './row-height.ts'

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
  const { look, at = table.columns.map((_, place) => place) } = laid
  const place = (cells: readonly Written[]): Row => {
    const row: Row = Array.from({ length: Math.max(0, ...at) + 1 }, () => null)
    for (const [index, cell] of cells.entries()) row[at[index] ?? index] = cell
    return row
  }
  return [
    place(
      table.columns.map(({ header, kind }) => look.heading(header, rightKinds.has(kind) ? 'right' : 'left')),
    ),
    ...(table.rows.length === 0 && table.empty !== '' ? [place([look.small(table.empty)])] : []),
    ...table.rows.map((cells) => place(bodyOf(cells, table.columns, { ...laid, at }))),
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
    const style = height !== null && index === 0 ? { ...look.row, height } : look.row
    return cellOf(cell, { kind: columns[index]?.kind ?? 'text', currency, style }) ?? { ...style }
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
    if (kind === 'day') return dayCell(value, style)
    return textCell(value, { ...style, wrap: true, ...(depthOf(text) > 0 && { indent: depthOf(text) }) })
  }
  if (kind === 'money') return moneyCell(value, currency, style)
  if (kind === 'share') return numberCell(value, formats.share, style)
  if (kind === 'focus') return numberCell(value, formats.focus, style)
  return numberCell(value, Number.isInteger(value) ? formats.whole : formats.decimal, style)
}

/** How deep a row of a tree stands: tables for reading say it by wide spaces. */
const depthOf = (text: string): number => /^\u2003*/.exec(text)?.[0].length ?? 0
