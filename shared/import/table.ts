/** One cell as the file holds it: text, or a number that a spreadsheet stored as a number. '' is a blank cell. */
export type Cell = string | number

/** Cells merged into one: row numbers of the file, from 1, and positions of columns, from 0, the last ones included. */
export interface Merged {
  top: number
  bottom: number
  left: number
  right: number
}

/**
 * One sheet of a file, before anything is understood. Row 1 of the file is `rows[0]`. `malformed` lists row numbers
 * whose quotation marks are out of place, so that their cells cannot be trusted; `damaged` those with bytes that no
 * decoder accepts, each replaced by U+FFFD; `merged` the blocks of merged cells, whose value is filled down.
 */
export interface Sheet {
  name: string
  rows: readonly (readonly Cell[])[]
  malformed?: readonly number[]
  damaged?: readonly number[]
  merged?: readonly Merged[]
}

export const blankCell: Cell = ''

export const cellAt = (row: readonly Cell[] | undefined, index: number): Cell => row?.[index] ?? blankCell

/** A column's letters as spreadsheets show them; `index` counts from 0: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

/** The widest row's number of cells. */
export function widthOf(rows: readonly (readonly Cell[])[]): number {
  let width = 0
  for (const row of rows) width = Math.max(width, row.length)
  return width
}
