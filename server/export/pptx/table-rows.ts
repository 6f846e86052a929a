import type { Table } from '#shared/export/table/table.ts'

import { cellPadding, columnWidths } from './column-widths.ts'
import { cutToLines, linesOf } from './fit-text.ts'
import { lineHeight } from './frame.ts'
import { signBefore } from './word-tones.ts'
import { xmlSafe } from './xml-safe.ts'

/** A table measured for a width: its columns, and rows cut to what a slide has room for. */
export interface MeasuredTable {
  readonly table: Table
  readonly widths: readonly number[]
  /** In points. */
  readonly size: number
  readonly headHeight: number
  readonly rows: readonly MeasuredRow[]
}

export interface MeasuredRow {
  readonly cells: readonly string[]
  readonly height: number
  /** What was cut, with its column, in full. */
  readonly whole: readonly string[]
}

/** Above and below a cell's words, in inches. */
export const cellMargin = 0.045

const paragraphs = (text: string) =>
  xmlSafe(text)
    .replaceAll(/[^\S\n\u2003]+/g, ' ')
    .trimEnd()

/** Measures all rows; a cell takes so many lines at most. */
export function measureTable(
  table: Table,
  { width, size, lines }: { width: number; size: number; lines: number },
): MeasuredTable {
  const widths = columnWidths(table, size, width)
  const high = (count: number) => count * lineHeight(size) + 2 * cellMargin
  const rows = table.rows.map((row): MeasuredRow => {
    const whole: string[] = []
    let most = 1
    const cells = table.columns.map(({ header }, at) => {
      const text = paragraphs(row[at]?.text ?? '')
      const room = { width: (widths[at] ?? 1) - cellPadding, lines }
      const sign = signBefore(header, text)
      const cut = cutToLines(text, { size }, room)
      if (cut !== text) whole.push([row[0]?.text, header, text].filter(Boolean).join(': '))
      most = Math.max(most, linesOf(sign === text ? cut : sign, { size }, room.width))
      return cut
    })
    return { cells, height: high(Math.min(most, lines)), whole }
  })
  const heads = table.columns.map(({ header }, at) =>
    linesOf(header, { size, weight: 'bold' }, (widths[at] ?? 1) - cellPadding),
  )
  return { table, widths, size, headHeight: high(Math.max(1, ...heads)), rows }
}
