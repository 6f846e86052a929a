import { cellText, isBlank } from './clean.ts'
import type { ImportColumn } from './import-run.ts'
import { controlOf } from './own-fields.ts'
import type { Reader } from './read-rows.ts'
import { cellAt } from './table.ts'
import type { Cell, Merged } from './table.ts'

/** What merged cells say of the rows below a header. Row numbers are the file's, from 1. */
export interface MergedRows {
  /** Why a row is no initiative of its own, as a sentence; null when it is one. */
  whySkipped: (row: number, cells: readonly Cell[]) => string | null
  /** The block that a row's cell lies in below its first row; null for any other cell. */
  above: (row: number, column: number) => Merged | null
}

const nothingMerged: MergedRows = { whySkipped: () => null, above: () => null }

/**
 * A row whose key, id and title all stand in the row above goes on with its initiative; a text alone in its row, merged
 * over half of the columns and more, is a heading; rows that the header's own cells reach into belong to it.
 */
export function mergedRows({ merged, rows, headerRow, columns }: Reader): MergedRows {
  if (merged.length === 0) return nothingMerged
  const headerEnd = merged.reduce(
    (end, { top, bottom }) => (top <= headerRow && bottom > end ? bottom : end),
    headerRow,
  )
  const below = merged.filter(({ top }) => top > headerRow)
  const tall = new Map<number, Merged[]>()
  const wide = new Map<number, Merged>()
  for (const one of below) {
    if (one.right > one.left) wide.set(one.top, one)
    if (one.bottom === one.top) continue
    const column = tall.get(one.left)
    if (column) column.push(one)
    else tall.set(one.left, [one])
  }
  const above = (row: number, column: number): Merged | null => {
    const last = lastFrom(tall.get(column), row)
    return last !== undefined && last.top < row && row <= last.bottom ? last : null
  }
  const named = (rows[headerRow - 1] ?? []).filter((cell) => !isBlank(cell)).length
  const naming = namingColumns(columns)
  return {
    above,
    whySkipped: (row, cells) => {
      if (row <= headerEnd) return 'The row is part of the header.'
      const heading = wide.get(row)
      if (heading !== undefined && (heading.right - heading.left + 1) * 2 >= named) {
        if (cells.every((cell, at) => isBlank(cell) || at === heading.left))
          return 'The row is a heading, not an initiative.'
      }
      const told = naming.filter((at) => !isBlank(cellAt(cells, at)))
      const from = told.map((at) => above(row, at))
      const [first] = from
      return first && from.every((one) => one?.top === first.top)
        ? `The row goes on with row ${first.top}: “${short(cellText(cellAt(cells, told[0] ?? 0)))}” is merged over both.`
        : null
    },
  }
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 58)} …` : text)

const namingColumns = (columns: readonly ImportColumn[]): number[] =>
  columns.flatMap(({ field }, at) =>
    field === 'key' || field === 'externalId' || field === 'title' ? at : [],
  )

/** The last block that starts at a row or above it; blocks stand in order. */
function lastFrom(blocks: readonly Merged[] | undefined, row: number): Merged | undefined {
  let [from, to] = [0, blocks?.length ?? 0]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((blocks?.[middle]?.top ?? 0) <= row) from = middle + 1
    else to = middle
  }
  return blocks?.[from - 1]
}

/**
 * The cells, by row number, of amounts that several initiatives share, because they are merged over all of their rows:
 * what of it is each one's own, nobody can tell.
 */
export function sharedAmounts(
  { merged, headerRow, columns, fields }: Reader,
  isOwn: (row: number) => boolean,
): ReadonlyMap<number, ReadonlySet<number>> {
  const shared = new Map<number, Set<number>>()
  for (const { top, bottom, left } of merged) {
    if (bottom === top || top <= headerRow) continue
    if (!isAmount(columns[left]?.field ?? null, fields)) continue
    const rows = Array.from({ length: bottom - top + 1 }, (_, place) => top + place).filter(isOwn)
    if (rows.length < 2) continue
    for (const row of rows) {
      const cells = shared.get(row) ?? new Set()
      shared.set(row, cells.add(left))
    }
  }
  return shared
}

/** Whether a column counts what can be shared out: money, staff. */
export function isAmount(field: ImportColumn['field'], fields: Reader['fields']): boolean {
  const control = controlOf(field, fields)
  return control === 'money' || control === 'number'
}

/** What is said of such a cell. */
export const sharedAmount = 'This amount is merged over several rows: say what of it is each row’s own.'
