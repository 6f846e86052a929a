import { isCustomName } from '../field/custom.ts'
import type { CustomField } from '../field/field.ts'
import { initiativeView } from '../initiative/initiative.view.ts'
import { columnAt, currencyOfColumn } from './column-evidence.ts'
import { currencyFits, currencyName } from './currency-mark.ts'
import { isField } from './column-defaults.ts'
import { controlOf, ownField, withoutOwnHeader } from './own-fields.ts'
import type { ImportColumn, ImportRun, ImportTarget } from './import-run.ts'
import type { PlanInput } from './plan.ts'
import type { Reader } from './read-rows.ts'
import { currenciesWithoutRate, followsRow } from './row-currency.ts'
import { columnLetters } from './table.ts'

type PlanError = ImportRun['errors'][number]

/** What a column is called: its header, or its letters when it has none. */
export const columnName = (column: ImportColumn, index: number): string =>
  column.header || `Column ${columnLetters(index)}`

const otherTargets = {
  key: 'Key',
  purpose: 'What it is for',
  duration: 'Duration',
  currency: 'Currency',
} as const

/** What a target is called in sentences. */
export function targetName(target: ImportTarget, fields: readonly CustomField[]): string {
  if (isField(target)) return initiativeView[target].label
  if (isCustomName(target)) return ownField(target, fields)?.name ?? 'a field that is gone'
  return otherTargets[target]
}

/** What has to be settled before the plan can be committed: every issue, beside the column it is about. */
export const planErrors = (input: PlanInput, foreign: ReadonlyMap<number, string>): PlanError[] => [
  ...doubled(input),
  ...inForeignMoney(input, foreign),
  ...withoutRates(input),
  ...withIdleRate(input),
  ...missing(input),
]

function doubled({ columns, fields }: PlanInput): PlanError[] {
  const first = new Map<string, string>()
  return columns.flatMap((column, index) => {
    if (column.field === null || column.fallback) return []
    const name = columnName(column, index)
    // the answer to "What is this for?" is a role, too
    const slot = column.field === 'purpose' ? 'role' : column.field
    const other = first.get(slot)
    if (other === undefined) {
      first.set(slot, name)
      return []
    }
    const message = `“${other}” is ${targetName(column.field, fields)} already: choose one of the two, or let this one fill its gaps.`
    return [{ column: name, message }]
  })
}

/** The money columns that are not in the portfolio's currency, by position: the file's own word stands over the mapping's. */
export function foreignColumns({ rows, headerRow, columns, currency, fields }: Reader): Map<number, string> {
  const foreign = new Map<number, string>()
  for (const [index, column] of columns.entries()) {
    if (column.rate !== null || !isMoney(column, fields) || followsRow(column, { columns, fields })) continue
    const own = ownField(column.field, fields)
    const evidence = withoutOwnHeader(columnAt(rows, { headerRow, index }), own, currency)
    const found = [currencyOfColumn(evidence, currency), column.currency].find(
      (one) => one !== null && !currencyFits(one, currency),
    )
    if (found) foreign.set(index, found)
  }
  return foreign
}

/** Whether a column becomes an amount of money. */
export const isMoney = ({ field }: Pick<ImportColumn, 'field'>, fields: readonly CustomField[]): boolean =>
  controlOf(field, fields) === 'money'

const inForeignMoney = (
  { columns, currency }: PlanInput,
  foreign: ReadonlyMap<number, string>,
): PlanError[] =>
  columns.flatMap((column, index) => {
    const found = foreign.get(index)
    if (found === undefined) return []
    const message = `This column is in ${currencyName(found)}, the portfolio in ${currency}. Say what one is worth and on which day, or leave the column out.`
    return [{ column: columnName(column, index), message }]
  })

/** Rows in currencies that the portfolio does not count in, said beside the column that says so. */
function withoutRates(input: PlanInput): PlanError[] {
  const codes = currenciesWithoutRate(input)
  if (codes.length === 0) return []
  const index = input.columns.findIndex((column) => column.field === 'currency')
  const column = input.columns[index]
  const some = codes.length > 1 ? `${codes.slice(0, -1).join(', ')} and ${codes.at(-1)}` : String(codes[0])
  const message = `Some rows are in ${some}, the portfolio counts in ${input.currency}. Say what one ${codes.length > 1 ? 'of each ' : ''}is worth and on which day.`
  return column ? [{ column: columnName(column, index), message }] : []
}

/** A rate that has nothing to turn would be ignored, and amounts taken for what they are not. */
const withIdleRate = ({ columns, currency, fields }: PlanInput): PlanError[] =>
  columns.flatMap((column, index) => {
    if (column.rate === null || !isMoney(column, fields)) return []
    if (column.currency !== null && column.currency !== currency) return []
    const message =
      column.currency === null
        ? 'Say which currency its rate is for.'
        : `This column is in ${currency}, as the portfolio: it needs no rate.`
    return [{ column: columnName(column, index), message }]
  })

function missing({ columns, constants, mode, key, fields }: PlanInput): PlanError[] {
  const has = (field: ImportColumn['field']) => columns.some((column) => column.field === field)
  const errors: PlanError[] = []
  if (!has('title') && mode !== 'update') {
    errors.push({
      column: '',
      message: 'No column is the title yet: choose the one that names each initiative.',
    })
  }
  if (!has(key) && mode !== 'create' && (key !== 'title' || mode === 'update')) {
    const message = `Rows are found by ${targetName(key, fields)}, but no column is that: choose the column or another way to find rows.`
    errors.push({ column: '', message })
  }
  for (const field of ['title', 'externalId'] as const) {
    if (constants[field] !== undefined && constants[field] !== null) {
      const message = `${targetName(field, fields)} cannot be the same for every row: give it a column.`
      errors.push({ column: '', message })
    }
  }
  return errors
}
