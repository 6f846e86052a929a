import type { CustomName, CustomWritten } from '../field/custom.ts'
import type { CustomField } from '../field/field.ts'
import type { InitiativeField, InitiativeFields } from '../initiative/initiative.ts'
import { cellText } from './clean.ts'
import { constantValues } from './constants.ts'
import type { ImportColumn, ImportConstants, ImportRow } from './import-run.ts'
import type { KeptWord } from './kept-words.ts'
import { mergedRows, sharedAmounts } from './merged-rows.ts'
import { readInto } from './read-row.ts'
import { columnsInUse, isShifted, whySkipped } from './row-kind.ts'
import type { RowContext } from './row-kind.ts'
import { sourcesOf } from './row-sources.ts'
import { isMoved } from './shifted.ts'
import { settleRow } from './settle-row.ts'
import { cellAt } from './table.ts'
import type { Cell, Merged } from './table.ts'

/** A sheet, and how to read it. */
export interface Reader {
  rows: readonly (readonly Cell[])[]
  malformed: readonly number[]
  /** Rows with bytes that no decoder accepts. */
  damaged: readonly number[]
  merged: readonly Merged[]
  headerRow: number
  columns: readonly ImportColumn[]
  constants: ImportConstants
  /** The portfolio's currency. */
  currency: string
  /** Month in which the portfolio's fiscal year starts, 1 to 12. */
  fiscalYearStart: number
  /** The portfolio's own fields. */
  fields: readonly CustomField[]
}

/** What a row says, field by field; custom fields by their names. */
export type ReadValues = Partial<InitiativeFields> & { [own: CustomName]: CustomWritten }

/** One row as read: what it says, what it leaves empty, and what could not be read. Not yet compared with anything. */
export interface ReadRow {
  /** Row number in the file, counted from 1. */
  row: number
  skipped: string | null
  problems: string[]
  /** Bearing's own key, as the file gives it. */
  key: string | null
  values: ReadValues
  /** Fields that have a column whose cell says nothing that could be read. */
  emptied: (InitiativeField | CustomName)[]
  /** Words of the file that are kept as tags or in the summary. */
  kept: KeptWord[]
  warnings: ImportRow['warnings']
}

/** Reads every row below the header. The same sheet and mapping always give the same rows. */
export function readRows(input: Reader): ReadRow[] {
  const below = input.rows.slice(input.headerRow)
  const targets = sourcesOf(input, below)
  const positionOf = (field: string) => {
    const index = input.columns.findIndex((column) => column.field === field)
    return index < 0 ? null : index
  }
  const header = input.rows[input.headerRow - 1] ?? []
  const keyIndex = positionOf('key')
  const context: RowContext = {
    header,
    keyColumn: keyIndex ?? positionOf('externalId'),
    titleColumn: positionOf('title'),
    width: columnsInUse(below, header),
  }
  const malformed = new Set(input.malformed)
  const constants = constantValues(input.constants, input.fields)
  const blocks = mergedRows(input)
  const reasons = below.map(
    (cells, place) => whySkipped(cells, context) ?? blocks.whySkipped(input.headerRow + place + 1, cells),
  )
  const shared = sharedAmounts(input, (row) => reasons[row - input.headerRow - 1] === null)
  return below.map((cells, place) => {
    const row = input.headerRow + place + 1
    const skipped = reasons[place] ?? null
    const result: ReadRow = {
      row,
      skipped,
      problems: [],
      key: null,
      values: {},
      emptied: [],
      kept: [],
      warnings: [],
    }
    if (skipped !== null) return result
    if (malformed.has(row))
      result.problems.push('A quotation mark is out of place, so its cells cannot be told apart.')
    if (isShifted(cells, context.width))
      result.problems.push('It has more cells than the header: something shifted them.')
    if (keyIndex !== null) result.key = cellText(cellAt(cells, keyIndex)).toUpperCase() || null
    const duration = readInto(result, cells, { targets, shared: shared.get(row) ?? null })
    if (result.warnings.length > 0 && isMoved(cells, targets))
      result.problems.push('Its cells fit the columns beside them: something shifted them.')
    settleRow(result, { constants, duration })
    return result
  })
}
