import type { Column } from './column.ts'
import { fits } from './fits.ts'
import type { CellRead } from './fits.ts'
import { initiativeColumns } from './initiative-columns.ts'
import type { InitiativeField, InitiativeRecord } from './initiative.ts'

const known = new Map<string, ReadonlyMap<string, Column>>()

function columnOf(field: InitiativeField, currency: string): Column {
  const columns =
    known.get(currency) ?? new Map(initiativeColumns(currency).map((column) => [column.id, column]))
  known.set(currency, columns)
  const column = columns.get(field)
  if (!column) throw new Error(`There is no column of ${field}.`)
  return column
}

/** Reads what was typed into a built-in field as a patch that fits the row; empty text empties where that may be. */
export function readCell(
  field: InitiativeField,
  text: string,
  context: { row: InitiativeRecord; currency: string },
): CellRead {
  const read = columnOf(field, context.currency).read(text)
  return read.ok ? fits(read.patch, context.row) : read
}

/** What the editor of a built-in field starts with; an empty field is empty text. */
export const cellText = (field: InitiativeField, row: InitiativeRecord, currency: string): string =>
  columnOf(field, currency).text(row)
