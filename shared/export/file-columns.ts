import { customIdOf } from '../field/custom.ts'
import { customColumns, fieldControls } from '../field/field-columns.ts'
import { headerOf } from '../field/field.ts'
import type { CustomField } from '../field/field.ts'
import { cellText } from '../initiative/cell.ts'
import type { Column } from '../initiative/column.ts'
import type { InitiativeField, InitiativeRecord } from '../initiative/initiative.ts'
import { initiativeFieldNames, initiativeView } from '../initiative/initiative.view.ts'
import type { Control } from '../initiative/initiative.view.ts'
import { roleWords, technologyWords } from '../initiative/initiative.words.ts'
import { decimalFromMinor } from '../kernel/money.ts'
import { joinList } from './list-cell.ts'

/** A column of a file of initiatives that an import reads back, under the header by which it is known again. */
export interface FileColumn {
  readonly header: string
  readonly control: Control
  /** Before formulas are neutralised; empty text where nothing is known. */
  readonly text: (row: InitiativeRecord) => string
  /** The figure as it is kept, money in minor units; null where there is none. */
  readonly figure: (row: InitiativeRecord) => number | null
}

/** Each field by its label, money with its currency, then the portfolio's own fields. */
export const fileColumns = (currency: string, fields: readonly CustomField[]): FileColumn[] => [
  ...initiativeFieldNames.map((field): FileColumn => {
    const { label, control } = initiativeView[field]
    return {
      header: control === 'money' ? `${label} (${currency})` : label,
      control,
      text: (row) => fieldText(field, row, currency),
      figure: (row) => figureOf(row[field]),
    }
  }),
  ...customColumns(fields, currency).map((column, at): FileColumn => {
    // there is one column for each field, in their order
    const field = fields[at] as CustomField
    return {
      header: headerOf(field, currency),
      control: fieldControls[field.kind],
      text: (row) =>
        field.kind === 'money' ? moneyText(figureOf(row.custom[field.id]), currency) : ownText(column, row),
      figure: (row) => figureOf(row.custom[field.id]),
    }
  }),
]

const figureOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** A plain decimal, which every program reads: no groups, a point whatever the language. */
const moneyText = (minor: number | null, currency: string): string =>
  minor === null ? '' : decimalFromMinor(minor, currency)

function fieldText(field: InitiativeField, row: InitiativeRecord, currency: string): string {
  // the page says area and role in one answer, which not every pair has: a file keeps both
  if (initiativeView[field].control === 'money') return moneyText(figureOf(row[field]), currency)
  if (field === 'role') return row.role ? roleWords[row.role] : ''
  if (field === 'tags') return joinList(row.tags)
  if (field === 'technologies') return joinList(row.technologies.map((one) => technologyWords[one]))
  return cellText(field, row, currency)
}

function ownText(column: Column, row: InitiativeRecord): string {
  const value = row.custom[customIdOf(column.id) ?? '']
  return Array.isArray(value) ? joinList(value) : column.text(row)
}
