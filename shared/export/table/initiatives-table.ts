import { customIdOf } from '../../field/custom.ts'
import type { CustomValue } from '../../field/custom.ts'
import { customColumns } from '../../field/field-columns.ts'
import { headerOf } from '../../field/field.ts'
import type { CustomField } from '../../field/field.ts'
import type { Column } from '../../initiative/column.ts'
import type { Initiative } from '../../initiative/initiative.ts'
import { classWords, healthWords, stageWords } from '../../initiative/initiative.words.ts'
import { column, dayCell, moneyCell, numberCell, textCell } from './cell.ts'
import type { ColumnKind, Table, TableCell } from './table.ts'
import type { Told } from '../told.ts'

const kinds: Partial<Record<CustomField['kind'], ColumnKind>> = {
  number: 'number',
  money: 'money',
  day: 'day',
}

/** Every initiative that is listed, with the portfolio's own fields. */
export function initiativesTable({ summary, locale }: Told): Table {
  const { initiatives, fields, portfolio } = summary
  const { currency } = portfolio
  const own = customColumns(fields, currency)
  return {
    title: 'Initiatives',
    columns: [
      column('Key', 'text', 1),
      column('Title', 'text', 5),
      column('Class', 'text', 1.5),
      column('Stage', 'text', 1.5),
      column('Health', 'text', 1.5),
      column('Unit', 'text', 2),
      column('Owner', 'text', 2),
      column('Start', 'day', 1.5),
      column('End', 'day', 1.5),
      column(`Budget (${currency})`, 'money', 1.5),
      column(`Spent (${currency})`, 'money', 1.5),
      column('Staff (FTE)', 'number', 1),
      ...fields.map((field) => column(headerOf(field, currency), kinds[field.kind] ?? 'text', 2)),
    ],
    rows: initiatives.map((row) => [
      textCell(row.key),
      textCell(row.title),
      textCell(classWords[row.class]),
      textCell(stageWords[row.stage]),
      textCell(healthWords[row.health]),
      textCell(row.unit?.name ?? null),
      textCell(row.owner?.name ?? null),
      dayCell(row.start, locale),
      dayCell(row.end, locale),
      moneyCell(row.budget, { currency, locale }),
      moneyCell(row.spent, { currency, locale }),
      numberCell(row.fte, locale),
      ...own.map((one) => ownCell(one, row, { fields, currency, locale })),
    ]),
    empty: 'None.',
  }
}

function ownCell(
  own: Column,
  row: Initiative,
  { fields, currency, locale }: { fields: readonly CustomField[]; currency: string; locale: string },
): TableCell {
  const id = customIdOf(own.id)
  const value: CustomValue | undefined = row.custom[id ?? '']
  const kind = fields.find((one) => one.id === id)?.kind
  if (kind === 'money' && typeof value === 'number') return moneyCell(value, { currency, locale })
  if (kind === 'number' && typeof value === 'number') return numberCell(value, locale)
  if (kind === 'day' && typeof value === 'string') return dayCell(value, locale)
  return textCell(own.text(row))
}
