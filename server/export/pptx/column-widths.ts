import type { Table, TableColumn } from '#shared/export/table/table.ts'

import { arialWidth } from './arial-width.ts'
import { signBefore } from './word-tones.ts'

/** Between a cell's words and its edges, left and right together, in inches. */
export const cellPadding = 0.14

const isWord = ({ kind }: TableColumn) => kind === 'text'

/**
 * How wide each column is, in inches. Figures and days get what they need, because a cut number says something else;
 * words share the rest as they ask for it, and none gets more than it fills.
 */
export function columnWidths(table: Table, size: number, width: number): number[] {
  const asked = table.columns.map((column, at) => askedBy(table, { column, at, size }))
  const figures = table.columns.reduce(
    (sum, column, at) => sum + (isWord(column) ? 0 : (asked[at]?.wanted ?? 0)),
    0,
  )
  // very many figures: they are cut, too, before words vanish
  const tight = figures > width * 0.7 ? (width * 0.7) / figures : 1
  const widths = table.columns.map((column, at) => (isWord(column) ? 0 : (asked[at]?.wanted ?? 0) * tight))
  let open = table.columns.flatMap((column, at) => (isWord(column) ? [at] : []))
  let rest = width - figures * tight
  while (open.length > 0) {
    const rooms = open.reduce((sum, at) => sum + (table.columns[at]?.room ?? 1), 0)
    const share = (at: number) => (rest * (table.columns[at]?.room ?? 1)) / rooms
    const satisfied = open.filter((at) => (asked[at]?.wanted ?? 0) <= share(at))
    const starved = open.filter((at) => (asked[at]?.least ?? 0) > share(at))
    // those that lack room for a word come first, where the others can spare it
    const isScarce = starved.reduce((sum, at) => sum + (asked[at]?.least ?? 0), 0) > rest / 2
    const settled = satisfied.length > 0 || isScarce ? satisfied : starved
    if (settled.length === 0 || settled.length === open.length) {
      for (const at of open) widths[at] = share(at)
      return widths
    }
    for (const at of settled)
      rest -= widths[at] = (satisfied.length > 0 ? asked[at]?.wanted : asked[at]?.least) ?? 0
    open = open.filter((at) => !settled.includes(at))
  }
  // only figures: they spread over the width
  const sum = widths.reduce((one, other) => one + other, 0)
  return widths.map((one) => (one / sum) * width)
}

interface Asked {
  /** For its longest text in one line. */
  readonly wanted: number
  /** For its longest word. */
  readonly least: number
}

/** What is longer than this asks for no more, in inches. */
const most = 6
const mostWord = 1.4

function askedBy(
  { rows }: Table,
  { column, at, size }: { column: TableColumn; at: number; size: number },
): Asked {
  const wide = (text: string) => arialWidth(text, { size })
  let least = Math.max(
    0,
    ...column.header.split(' ').map((word) => arialWidth(word, { size, weight: 'bold' })),
  )
  // a head of figures takes two lines at most
  let wanted = isWord(column)
    ? least
    : Math.max(least, 0.55 * arialWidth(column.header, { size, weight: 'bold' }))
  for (const row of rows) {
    const text = signBefore(column.header, row[at]?.text ?? '')
    if (least < mostWord && text.length > 0)
      least = Math.max(least, ...text.split(/[ \n]/, mostWords).map((word) => wide(word.slice(0, 40))))
    if (wanted < most) wanted = Math.max(wanted, text.length > 100 ? most : wide(text))
    if (least >= mostWord && wanted >= most) break
  }
  return { wanted: Math.min(most, wanted) + cellPadding, least: Math.min(mostWord, least) + cellPadding }
}

const mostWords = 40
