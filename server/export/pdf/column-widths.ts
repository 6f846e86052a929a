import type { Table, TableColumn } from '#shared/export/table/table.ts'

import { widths } from './lines.ts'
import type { Pen } from './pen.ts'
import { styles } from './style.ts'
import type { TextStyle } from './style.ts'

/** A column as it is set. */
export interface SetColumn extends TableColumn {
  readonly at: number
  readonly width: number
}

export const columnGap = 10

export const isFigure = ({ kind }: TableColumn): boolean =>
  kind === 'number' || kind === 'money' || kind === 'share' || kind === 'focus'

interface Measured extends TableColumn {
  readonly at: number
  /** Without wrapping. */
  readonly whole: number
  /** Below this, words would be broken. */
  readonly least: number
}

/**
 * The columns in groups that fit beside each other, each column as wide as it needs or, where it is wordy, as its room
 * among the others allows. The first column leads each group.
 */
export function columnGroups(table: Table, pen: Pen, width: number): SetColumn[][] {
  const [first, ...others] = table.columns.map((column, at) => measured(table, { column, at }, pen))
  if (!first) return []
  const groups: Measured[][] = [[first]]
  for (const column of others) {
    const open = groups.at(-1)
    if (open && leastOf([...open, column]) <= width) open.push(column)
    else groups.push([first, column])
  }
  return groups.map((group) => shared(group, width))
}

const leastOf = (columns: readonly Measured[]) =>
  columns.reduce((sum, { least }) => sum + least, 0) + (columns.length - 1) * columnGap

const widestWord = 84

function measured({ rows }: Table, { column, at }: { column: TableColumn; at: number }, pen: Pen): Measured {
  const style = styles.cell
  const inPoints = (text: string, { size }: TextStyle, look: TextStyle) => {
    const { whole, widest } = widths(pen.prepare(text, look))
    return { whole: (whole * size) / 1000, widest: (widest * size) / 1000 }
  }
  const head = inPoints(column.header, styles.head, styles.head)
  let whole = Math.min(head.whole, column.kind === 'text' ? 60 : head.widest)
  let least = head.widest
  for (const row of rows) {
    const text = row[at]?.text ?? ''
    if (text === '') continue
    const cell = inPoints(text, style, style)
    whole = Math.max(whole, cell.whole)
    least = Math.max(least, column.kind === 'text' ? cell.widest : cell.whole)
  }
  return {
    ...column,
    at,
    whole: Math.max(whole, least),
    least: Math.min(least, column.kind === 'text' ? widestWord : 160),
  }
}

/** Everyone gets the least they need; what is left goes by room to those who want more. */
function shared(columns: readonly Measured[], width: number): SetColumn[] {
  const given = columns.map(({ least }) => least)
  let left = width - leastOf(columns)
  let wanting = columns.map((_, at) => at)
  while (left > 0.5 && wanting.length > 0) {
    wanting = wanting.filter((at) => (columns[at]?.whole ?? 0) - (given[at] ?? 0) > 0.5)
    const rooms = wanting.reduce((sum, at) => sum + (columns[at]?.room ?? 0), 0)
    const share = left
    for (const at of wanting) {
      const [column, has] = [columns[at], given[at] ?? 0]
      if (!column) continue
      const more = Math.min(column.whole - has, (share * column.room) / rooms)
      given[at] = has + more
      left -= more
    }
  }
  return columns.map((column, at) => ({ ...column, width: (given[at] ?? 0) + 0.01 }))
}
