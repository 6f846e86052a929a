import type { InitiativeField, InitiativeFields } from '../initiative/initiative.ts'
import { cellText } from './clean.ts'
import { fieldNamed } from './header-row.ts'
import type { ImportColumn, ImportRow } from './import-run.ts'
import { decimalMarkOfColumn } from './number-marks.ts'
import { readerFor } from './read-cell.ts'
import type { CellReader } from './read-cell.ts'
import { columnsInUse, isShifted, whySkipped } from './row-kind.ts'
import type { RowContext } from './row-kind.ts'
import { cellAt } from './table.ts'
import type { Cell } from './table.ts'

/** A sheet, and how to read it. */
export interface Reader {
  rows: readonly (readonly Cell[])[]
  malformed: readonly number[]
  headerRow: number
  columns: readonly ImportColumn[]
  constants: Partial<InitiativeFields>
  /** The portfolio's currency. */
  currency: string
  /** Month in which the portfolio's fiscal year starts, 1 to 12. */
  fiscalYearStart: number
}

/** One row as read: what it says, what it leaves empty, and what could not be read. Not yet compared with anything. */
export interface ReadRow {
  /** Row number in the file, counted from 1. */
  row: number
  skipped: string | null
  problems: string[]
  /** Bearing's own key, as the file gives it. */
  key: string | null
  values: Partial<InitiativeFields>
  /** Fields that have a column whose cell says nothing that could be read. */
  emptied: InitiativeField[]
  warnings: ImportRow['warnings']
}

interface FieldColumn {
  field: InitiativeField
  index: number
  read: CellReader
}

/** Originals in warnings are kept up to here: enough to recognise the cell. */
const longestOriginal = 1_000

/** Reads every row below the header. The same sheet and mapping always give the same rows. */
export function readRows(input: Reader): ReadRow[] {
  const below = input.rows.slice(input.headerRow)
  const fields = fieldColumns(input, below)
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
  return below.map((cells, place) => {
    const row = input.headerRow + place + 1
    const skipped = whySkipped(cells, context)
    const result: ReadRow = { row, skipped, problems: [], key: null, values: {}, emptied: [], warnings: [] }
    if (skipped !== null) return result
    if (malformed.has(row))
      result.problems.push('A quotation mark is out of place, so its cells cannot be told apart.')
    if (isShifted(cells, context.width))
      result.problems.push('It has more cells than the header: something shifted them.')
    if (keyIndex !== null) result.key = cellText(cellAt(cells, keyIndex)).toUpperCase() || null
    readInto(result, cells, fields)
    fillConstants(result, input.constants)
    settleDates(result)
    return result
  })
}

function fieldColumns(input: Reader, below: readonly (readonly Cell[])[]): FieldColumn[] {
  const mapped = input.columns.flatMap(({ field, ...column }, index) =>
    field === null || field === 'key' ? [] : [{ field, index, column }],
  )
  const sample = below.slice(0, 200)
  const sheetMark = decimalMarkOfColumn(sample.flat())
  const literal = input.columns.some((column) => fieldNamed(column.header) === 'key')
  return mapped.map(({ field, index, column }) => ({
    field,
    index,
    read: readerFor(
      below.map((row) => cellAt(row, index)),
      {
        ...column,
        field,
        sheetMark,
        literal,
        currency: input.currency,
        fiscalYearStart: input.fiscalYearStart,
      },
    ),
  }))
}

function readInto(result: ReadRow, cells: readonly Cell[], fields: readonly FieldColumn[]): void {
  for (const { field, index, read } of fields) {
    const cell = cellAt(cells, index)
    const { value, message } = read(cell)
    if (message !== null) {
      result.warnings.push({ field, message, original: cellText(cell).slice(0, longestOriginal) })
    }
    if (value === undefined) result.emptied.push(field)
    // each field's reader gives the field's own type
    else Object.assign(result.values, { [field]: value })
  }
}

/** A constant stands where the file says nothing. */
function fillConstants(result: ReadRow, constants: Partial<InitiativeFields>): void {
  const filled = { ...constants, ...result.values }
  result.emptied = result.emptied.filter((field) => filled[field] === undefined)
  result.values = filled
}

/**
 * A file's start after its own end cannot both be right. The end stays, since findings about late work stand on it; the
 * start is left empty, with a warning that keeps it.
 */
function settleDates(result: ReadRow): void {
  const { start, end } = result.values
  if (!start || !end || start <= end) return
  delete result.values.start
  result.emptied.push('start')
  result.warnings.push({ field: 'start', message: `The start is after the end, ${end}.`, original: start })
}
