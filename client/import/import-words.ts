import { customName, isCustomName } from '#shared/field/custom.ts'
import type { CustomField } from '#shared/field/field.ts'
import type { ImportColumn, ImportRow, ImportRun, RowVerdict } from '#shared/import/import-run.ts'
import { choices, isChoiceField } from '#shared/import/choice-words.ts'
import { columnLetters } from '#shared/import/table.ts'
import type { InitiativeField } from '#shared/initiative/initiative.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import { isDay } from '#shared/kernel/day.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { countText, dayText, locale } from '../ui/format.ts'

/** What becomes of a row, in a word. */
export const verdictWords = {
  create: 'New',
  update: 'Changed',
  unchanged: 'As it is',
  skip: 'Left out',
  error: 'In error',
} as const satisfies Record<RowVerdict, string>

export const stateWords = {
  planning: 'Being read',
  planned: 'Not imported yet',
  committing: 'Being imported',
  committed: 'Imported',
  undone: 'Undone',
  cancelled: 'Dropped',
  failed: 'Could not be read',
} as const satisfies Record<ImportRun['state'], string>

/** By what a row is found again. */
export const keyWords = { key: 'Bearing’s key', externalId: 'External id', title: 'Title' } as const

const rowsNamed = 8

/** "Row 5." or "Rows 5, 7, 12 and 30 more." */
export function rowsText(rows: readonly number[]): string {
  const named = rows.slice(0, rowsNamed).map(String).join(', ')
  const more = rows.length > rowsNamed ? ` and ${countText(rows.length - rowsNamed)} more` : ''
  return `${rows.length === 1 ? 'Row' : 'Rows'} ${named}${more}.`
}

/** "495 rows", "1 row". */
export const many = (count: number, one: string, several = `${one}s`): string =>
  `${countText(count)} ${count === 1 ? one : several}`

/** What a column is called: its header, else its letters. */
export const columnTitle = ({ header }: Pick<ImportColumn, 'header'>, index: number): string =>
  header || `Column ${columnLetters(index)}`

/** How sure a proposal is, in words. */
export function sureness({ field, confidence }: Pick<ImportColumn, 'field' | 'confidence'>): string {
  if (field === null) return 'Left out'
  if (confidence >= 0.9) return 'Sure'
  return confidence >= 0.75 ? 'Likely' : 'Please check'
}

const views: Readonly<Record<string, { label: string; control: string }>> = initiativeView

const others: Readonly<Record<string, string>> = {
  purpose: 'What it is for',
  duration: 'Duration',
  currency: 'Currency',
}

export const fieldLabel = (field: string, fields: readonly CustomField[] = []): string =>
  views[field]?.label ??
  others[field] ??
  fields.find((one) => customName(one.id) === field)?.name ??
  (isCustomName(field) ? 'A field of its own' : 'Key')

/** A field's value as a person reads it; nothing is "empty". */
export function showValue(value: unknown, { field, currency }: { field: string; currency: string }): string {
  if (value === null || value === undefined || value === '') return 'empty'
  if (Array.isArray(value))
    return value.length === 0 ? 'empty' : value.map((one) => word(field, String(one))).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') {
    return views[field]?.control === 'money' ? formatMoney(value, { currency, locale }) : countText(value)
  }
  if (typeof value !== 'string') return ''
  return isDay(value) ? dayText(value) : word(field, value)
}

function word(field: string, value: string): string {
  // a value's field is one that was read
  const known = field as InitiativeField
  return isChoiceField(known) ? (choices[known][value] ?? value) : value
}

/** What a row is about: its title, else its id, else its number. */
export function rowTitle({ values, row, key }: ImportRow): string {
  const title = values['title'] ?? values['externalId'] ?? key
  return typeof title === 'string' ? title : `Row ${row}`
}

/** "495 new initiatives and 3 changes": what the button does. */
export function commitWords({ create, update }: Pick<ImportRun['counts'], 'create' | 'update'>): string {
  if (create === 0 && update === 0) return 'Nothing to import'
  if (update === 0) return `Import ${many(create, 'initiative')}`
  if (create === 0) return `Update ${many(update, 'initiative')}`
  return `Import ${countText(create)} and update ${countText(update)}`
}

/** What is known of the file itself: "CSV, UTF-8, semicolon, 1.2 MB". */
export function fileWords({ kind, encoding, delimiter, bytes }: ImportRun['file']): string {
  const size =
    bytes < 1024 * 1024
      ? `${countText(Math.max(1, Math.round(bytes / 1024)))} kB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`
  return [kind === 'csv' ? 'CSV' : 'Excel', encoding, delimiter, size]
    .filter((one) => one !== null)
    .join(', ')
}
