import { isField } from './column-defaults.ts'
import { columnAt } from './column-evidence.ts'
import type { ImportColumn, ImportRun } from './import-run.ts'
import { decimalMarkOfColumn } from './number-marks.ts'
import { sharedAmount } from './merged-rows.ts'
import type { PlanInput } from './plan.ts'
import { columnName, targetName } from './plan-errors.ts'
import type { PlannedRow } from './plan-row.ts'
import { readerFor } from './read-cell.ts'
import { eitherWayRound } from './read-day.ts'
import { unitUnknown } from './read-duration.ts'
import { thousandsOrDecimals } from './read-number.ts'
import { requiredEmpty } from './required-fields.ts'
import { settingsFor } from './recognise.ts'

type Question = ImportRun['questions'][number]

interface Planned {
  input: PlanInput
  rows: readonly PlannedRow[]
}

/** What a person should look at: words without a meaning, days and numbers that could be two, gaps that could be filled. */
export function questionsOf(planned: Planned): Question[] {
  const warned = planned.rows.filter((row) => row.warnings.length > 0)
  const ofColumns = planned.input.columns.flatMap((column, index) => {
    const messages = [
      ...wordless(column),
      ...unclear(column, warned),
      ...fillsGaps({ column, index }, planned),
    ]
    return messages.map((message) => ({ column: columnName(column, index), message }))
  })
  return [...ofColumns, ...requiredEmpty(planned.input, planned.rows)]
}

const named = 3

function wordless(column: ImportColumn): string[] {
  if (column.field === null) return []
  const words = Object.entries(column.values).flatMap(([word, ours]) => (ours === null ? [word] : []))
  if (words.length === 0) return []
  const some = words.slice(0, named).map((word) => `“${word.length > 40 ? `${word.slice(0, 38)} …` : word}”`)
  const rest = words.length > named ? ` and ${words.length - named} more` : ''
  const what = column.field === 'currency' ? 'amounts in its rows' : 'its cells'
  return [
    words.length === 1
      ? `${some[0]} has no meaning here yet: ${what} stay empty.`
      : `${some.join(', ')}${rest} have no meaning here yet: ${what.replace('its', 'their')} stay empty.`,
  ]
}

/** Cells that stayed empty because they could mean two things: said once a column. */
function unclear(column: ImportColumn, rows: readonly PlannedRow[]): string[] {
  if (column.field === null || column.field === 'key' || column.field === 'currency') return []
  const field = column.field === 'duration' ? 'end' : column.field
  const count = (message: string) =>
    rows.filter((row) => row.warnings.some((one) => one.field === field && one.message === message)).length
  const cells = (many: number) => (many === 1 ? '1 cell' : `${many} cells`)
  const [turned, marked, unitless, spread] = [
    eitherWayRound,
    thousandsOrDecimals,
    unitUnknown,
    sharedAmount,
  ].map(count)
  return [
    ...(turned ? [`Day and month could be either way round in ${cells(turned)}: choose the order.`] : []),
    ...(marked
      ? [`Thousands or decimals? ${cells(marked)} could be read either way: choose the marks.`]
      : []),
    ...(unitless ? ['Days, weeks, months or years? Choose what its numbers count.'] : []),
    ...(spread
      ? [`${cells(spread)} hold${spread === 1 ? 's' : ''} an amount that is merged over several rows.`]
      : []),
  ]
}

/** How many gaps of the column in charge another one could fill. */
function fillsGaps(
  { column, index }: { column: ImportColumn; index: number },
  { input, rows }: Planned,
): string[] {
  const field = column.mayFill
  if (column.field !== null || !isField(field)) return []
  const chief = input.columns.findIndex((one) => one.field === field)
  const other = input.columns[chief]
  if (!other) return []
  const own = columnAt(input.rows, { headerRow: input.headerRow, index })
  const read = readerFor(own.cells, {
    ...settingsFor(own, field, input),
    field,
    own: null,
    portfolioCurrency: input.currency,
    fiscalYearStart: input.fiscalYearStart,
    sheetMark: decimalMarkOfColumn(own.filled.slice(0, 200)),
    literal: false,
  })
  const gaps = rows.filter((row) => {
    const isGap = row.values[field] === undefined || row.values[field] === 'not_reported'
    if (!isGap || row.verdict === 'skip' || row.verdict === 'error') return false
    const { value } = read(own.cells[row.row - input.headerRow - 1] ?? '')
    return value !== undefined && value !== 'not_reported'
  }).length
  const what = gaps === 1 ? '1 gap' : `${gaps} gaps`
  return gaps === 0
    ? []
    : [`It could fill ${what} of “${columnName(other, chief)}”, ${targetName(field, input.fields)}.`]
}
