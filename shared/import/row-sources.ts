import { isCustomName } from '../field/custom.ts'
import { fieldNamed } from './header-row.ts'
import type { ImportColumn, ImportTarget } from './import-run.ts'
import { decimalMarkOfColumn } from './number-marks.ts'
import { ownField } from './own-fields.ts'
import { targetName } from './plan-errors.ts'
import { readerFor } from './read-cell.ts'
import type { CellReader } from './read-cell.ts'
import type { Reader } from './read-rows.ts'
import { followsRow, rowMoneyReader } from './row-currency.ts'
import type { RowMoneyReader } from './row-currency.ts'
import { cellAt } from './table.ts'
import type { Cell } from './table.ts'

/** One column that a target is read from. */
export interface Source {
  index: number
  read: CellReader
  /** Reads a cell by what its row says of the currency; null: the cell alone says it. */
  readInRow: RowMoneyReader | null
  /** Where the column's own word is kept, and what its field is called there; null: nowhere. */
  keep: { as: 'tag' | 'summary'; label: string } | null
}

/** A target with its columns: the first that says something counts. */
export interface TargetSources {
  target: Exclude<ImportTarget, 'key' | 'currency'>
  sources: Source[]
}

/** The columns by what they become, those that only fill gaps last. */
export function sourcesOf(input: Reader, below: readonly (readonly Cell[])[]): TargetSources[] {
  const sheetMark = decimalMarkOfColumn(below.slice(0, 200).flat())
  const literal = input.columns.some((column) => fieldNamed(column.header) === 'key')
  const { currency: portfolioCurrency, fiscalYearStart, fields } = input
  const byTarget = new Map<TargetSources['target'], Source[]>()
  for (const { column, index } of primaryFirst(input.columns)) {
    const { field } = column
    if (field === null || field === 'key' || field === 'currency') continue
    const own = ownField(field, fields)
    // a field that is gone has nothing to read for
    if (isCustomName(field) && own === null) continue
    const cells = below.map((row) => cellAt(row, index))
    const known = { field, own, sheetMark, literal, portfolioCurrency, fiscalYearStart }
    const read = readerFor(cells, { ...column, ...known })
    const readInRow = followsRow(column, input)
      ? rowMoneyReader(input, (foreign) =>
          readerFor(cells, { ...column, ...(foreign ?? { currency: null }), ...known }),
        )
      : null
    const keep = column.keep && { as: column.keep, label: targetName(field, fields) }
    const sources = byTarget.get(field) ?? []
    sources.push({ index, read, readInRow, keep })
    byTarget.set(field, sources)
  }
  return Array.from(byTarget, ([target, sources]) => ({ target, sources }))
}

const primaryFirst = (columns: readonly ImportColumn[]): { column: ImportColumn; index: number }[] =>
  columns
    .map((column, index) => ({ column, index }))
    .toSorted((a, b) => Number(a.column.fallback) - Number(b.column.fallback) || a.index - b.index)
