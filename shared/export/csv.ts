import { customIdOf } from '../field/custom.ts'
import { customColumns } from '../field/field-columns.ts'
import { headerOf } from '../field/field.ts'
import type { CustomField } from '../field/field.ts'
import { cellText } from '../initiative/cell.ts'
import type { Column } from '../initiative/column.ts'
import { keyNumber } from '../initiative/filter.ts'
import type { InitiativeField, InitiativeRecord } from '../initiative/initiative.ts'
import { initiativeFieldNames, initiativeView } from '../initiative/initiative.view.ts'
import { roleWords, technologyWords } from '../initiative/initiative.words.ts'
import type { InitiativeClass } from '../initiative/vocabulary.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { classify } from '../focus/classify.ts'
import { classWords } from '../focus/focus.words.ts'
import { neutralise } from './formula.ts'
import { joinList } from './list-cell.ts'

/** What a field reads as in a file, before formulas are neutralised; an import reads all of it back. */
function fileText(field: InitiativeField, row: InitiativeRecord, currency: string): string {
  // the page says area and role in one answer, which not every pair has: a file keeps both
  if (field === 'role') return row.role ? roleWords[row.role] : ''
  if (field === 'tags') return joinList(row.tags)
  if (field === 'technologies') return joinList(row.technologies.map((one) => technologyWords[one]))
  return cellText(field, row, currency)
}

/** What a custom field reads as in a file. */
function ownText(column: Column, row: InitiativeRecord): string {
  const value = row.custom[customIdOf(column.id) ?? '']
  return Array.isArray(value) ? joinList(value) : column.text(row)
}

/** The first line: the key, each field by its label, money with its currency, custom fields, and the class, which is derived. */
export const csvHeader = (currency: string, fields: readonly CustomField[]): string[] => [
  'Key',
  ...initiativeFieldNames.map((field) =>
    initiativeView[field].control === 'money'
      ? `${initiativeView[field].label} (${currency})`
      : initiativeView[field].label,
  ),
  ...fields.map((field) => neutralise(headerOf(field, currency))),
  'Class',
]

/** One initiative, in the order of the header; nothing in it starts a formula. */
export const csvRow = (
  row: InitiativeRecord,
  known: { class: InitiativeClass; currency: string; columns: readonly Column[] },
): string[] =>
  [
    row.key,
    ...initiativeFieldNames.map((field) => fileText(field, row, known.currency)),
    ...known.columns.map((column) => ownText(column, row)),
    classWords[known.class],
  ].map(neutralise)

/** Every initiative that is not archived, header first, by key; made row by row, so that any number of them streams. */
export function* csvRows(snapshot: Snapshot): Generator<string[]> {
  const { currency } = snapshot.portfolio
  const classes = classify(snapshot)
  const columns = customColumns(snapshot.fields, currency)
  yield csvHeader(currency, snapshot.fields)
  const listed = snapshot.initiatives.filter((row) => row.archivedAt === null)
  for (const row of listed.toSorted((a, b) => keyNumber(a.key) - keyNumber(b.key))) {
    yield csvRow(row, { class: classes.get(row.id) ?? 'unclassified', currency, columns })
  }
}
