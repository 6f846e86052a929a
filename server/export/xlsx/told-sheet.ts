import type { Row } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'

import type { Table } from '#shared/export/table/table.ts'

import type { BookSheet } from './book.ts'
import type { Look } from './look.ts'
import { linesOf, pointsPerLine } from './row-height.ts'
import { tableRows } from './table-rows.ts'

/** A table on a sheet, with the sheet's columns that its columns stand in. */
export interface PlacedTable {
  table: Table
  at?: readonly number[]
}

interface ToldSheet {
  name: string
  title: string
  /** What it comes to. */
  lead: string
  /** That figures are invented; null for a portfolio of its own. */
  label: string | null
  widths: readonly number[]
  /** Stands first, can be filtered, and its head stays in sight. */
  main: Table
  hasFilter: boolean
  others?: readonly PlacedTable[]
}

/** A sheet that tells a table: its title and what it comes to, the table, and what belongs to it below. */
export function toldSheet(
  { name, title, lead, label, widths, main, hasFilter, others = [] }: ToldSheet,
  { look, currency }: { look: Look; currency: string },
): BookSheet {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const top: Row[] = [
    [{ ...look.title(title), height: 32, wrap: false }],
    ...(label === null ? [] : [spread(look.label(label), widths.length)]),
    spread({ ...look.body(lead), height: linesOf(lead, all) * pointsPerLine }, widths.length),
    [],
  ]
  const table = tableRows(main, { look, currency, widths })
  const last = getCellAddress(top.length + Math.max(main.rows.length, 1), main.columns.length - 1)
  return {
    name,
    widths,
    frozen: { rows: top.length + 1, columns: 0 },
    printTitles: { rows: `${top.length + 1}:${top.length + 1}` },
    hasGrid: false,
    ...(hasFilter && { filter: `${getCellAddress(top.length, 0)}:${last}` }),
    data: [
      ...top,
      ...table,
      ...others.flatMap(({ table: other, at }) => [
        [],
        [{ ...look.subtitle(other.title), height: 24 }],
        ...tableRows(other, { look, currency, widths, ...(at && { at }) }),
      ]),
    ],
  }
}

/** A cell over all columns of a sheet: the writer wants the ones that it covers to be empty. */
export const spread = (cell: ReturnType<Look['body']>, columns: number): Row => [
  { ...cell, columnSpan: columns },
  ...Array.from({ length: columns - 1 }, () => null),
]
