import { initiativeView } from '../initiative/initiative.view.ts'
import { columnAt, currencyOfColumn } from './column-evidence.ts'
import { currencyFits, currencyName } from './currency-mark.ts'
import type { ImportColumn, ImportRun } from './import-run.ts'
import type { PlanInput } from './plan.ts'
import type { Reader } from './read-rows.ts'
import { columnLetters } from './table.ts'

type PlanError = ImportRun['errors'][number]

/** What a column is called: its header, or its letters when it has none. */
export const columnName = (column: ImportColumn, index: number): string =>
  column.header || `Column ${columnLetters(index)}`

const fieldName = (field: ImportColumn['field']): string =>
  field === null ? '' : field === 'key' ? 'Key' : initiativeView[field].label

/** What has to be settled before the plan can be committed: every issue, beside the column it is about. */
export const planErrors = (input: PlanInput, foreign: ReadonlyMap<number, string>): PlanError[] => [
  ...doubled(input.columns),
  ...inForeignMoney(input, foreign),
  ...missing(input),
]

function doubled(columns: readonly ImportColumn[]): PlanError[] {
  const first = new Map<string, string>()
  return columns.flatMap((column, index) => {
    if (column.field === null) return []
    const name = columnName(column, index)
    const other = first.get(column.field)
    if (other === undefined) {
      first.set(column.field, name)
      return []
    }
    const message = `“${other}” is ${fieldName(column.field)} already: choose one of the two.`
    return [{ column: name, message }]
  })
}

/** The money columns that are not in the portfolio's currency, by position: the file's own word stands over the mapping's. */
export function foreignColumns({ rows, headerRow, columns, currency }: Reader): Map<number, string> {
  const isMoney = ({ field }: ImportColumn) =>
    field !== null && field !== 'key' && initiativeView[field].control === 'money'
  const foreign = new Map<number, string>()
  for (const [index, column] of columns.entries()) {
    if (!isMoney(column)) continue
    const own = columnAt(rows, { headerRow, index })
    const found = [currencyOfColumn(own, currency), column.currency].find(
      (one) => one !== null && !currencyFits(one, currency),
    )
    if (found) foreign.set(index, found)
  }
  return foreign
}

const inForeignMoney = (
  { columns, currency }: PlanInput,
  foreign: ReadonlyMap<number, string>,
): PlanError[] =>
  columns.flatMap((column, index) => {
    const found = foreign.get(index)
    if (found === undefined) return []
    const message = `This column is in ${currencyName(found)}, the portfolio in ${currency}. Leave the column out, or choose a portfolio in that currency.`
    return [{ column: columnName(column, index), message }]
  })

function missing({ columns, constants, mode, key }: PlanInput): PlanError[] {
  const has = (field: ImportColumn['field']) => columns.some((column) => column.field === field)
  const errors: PlanError[] = []
  if (!has('title') && mode !== 'update') {
    errors.push({
      column: '',
      message: 'No column is the title yet: choose the one that names each initiative.',
    })
  }
  if (!has(key) && mode !== 'create' && (key !== 'title' || mode === 'update')) {
    const message = `Rows are found by ${fieldName(key)}, but no column is that: choose the column or another way to find rows.`
    errors.push({ column: '', message })
  }
  for (const field of ['title', 'externalId'] as const) {
    if (constants[field] !== undefined && constants[field] !== null) {
      const message = `${fieldName(field)} cannot be the same for every row: give it a column.`
      errors.push({ column: '', message })
    }
  }
  return errors
}
