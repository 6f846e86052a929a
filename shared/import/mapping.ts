import { isCustomName } from '../field/custom.ts'
import type { CustomField } from '../field/field.ts'
import type { Issue } from '../kernel/problem.ts'
import { isCurrency } from '../kernel/currency.ts'
import { choices, isChoiceField } from './choice-words.ts'
import { constantIssues } from './constants.ts'
import { columnAt } from './column-evidence.ts'
import { ownField } from './own-fields.ts'
import type { Portfolio } from './own-fields.ts'
import { chooseSheet, findHeaderRow } from './header-row.ts'
import type { ExchangeRate, ImportColumn, ImportConstants, ImportPatch, ImportRun } from './import-run.ts'
import type { ImportKey } from './match.ts'
import type { ImportMode } from './plan-row.ts'
import { recogniseColumns, settingsFor } from './recognise.ts'
import { withoutUndefined } from './without-undefined.ts'
import { widthOf } from './table.ts'
import type { Sheet } from './table.ts'

/** How a file is read: what is proposed, and what a person made of it. */
export interface ImportMapping {
  sheet: string
  headerRow: number
  columns: ImportColumn[]
  constants: ImportConstants
  mode: ImportMode
  key: ImportKey
  /** How a file of this shape was read before, and whether this one is read so; null: it is the first. */
  saved: ImportRun['saved']
}

interface File extends Portfolio {
  sheets: readonly Sheet[]
}

export type Patched = { ok: true; mapping: ImportMapping } | { ok: false; issues: Issue[] }

const noSheet: Sheet = { name: '', rows: [] }
const width = (sheet: Sheet): number => widthOf(sheet.rows)

export const sheetNamed = (sheets: readonly Sheet[], name: string): Sheet | undefined =>
  sheets.find((sheet) => sheet.name === name)

/** The mapping to begin with: the sheet with the data, its header row, and a proposal for each column. */
export function proposeMapping({ sheets, ...portfolio }: File): ImportMapping {
  const sheet = chooseSheet(sheets, width) ?? noSheet
  return mappingAt(sheet, { headerRow: findHeaderRow(sheet, width(sheet)), ...portfolio })
}

/** The mapping to begin with when the header is known. */
export function mappingAt(
  sheet: Sheet,
  { headerRow, currency, fields }: { headerRow: number } & Portfolio,
): ImportMapping {
  const columns = recogniseColumns(sheet.rows, { headerRow, currency, fields })
  return {
    sheet: sheet.name,
    headerRow,
    columns,
    constants: {},
    mode: 'upsert',
    key: keyFor(columns),
    saved: null,
  }
}

/** The surest way to find a row again that the columns allow. */
function keyFor(columns: readonly ImportColumn[]): ImportKey {
  const has = (field: ImportColumn['field']) => columns.some((column) => column.field === field)
  return has('key') ? 'key' : has('externalId') ? 'externalId' : 'title'
}

/**
 * The mapping with a person's changes. Another sheet or header row is recognised anew; a column given another field gets
 * the settings that suit it, but for those that the patch names. Constants replace those before.
 */
export function patchMapping(before: ImportMapping, patch: ImportPatch, file: File): Patched {
  const issues = issuesIn(patch, before, file)
  if (issues.length > 0) return { ok: false, issues }
  const sheet = sheetNamed(file.sheets, patch.sheet ?? before.sheet) ?? noSheet
  const moved = sheet.name !== before.sheet || (patch.headerRow ?? before.headerRow) !== before.headerRow
  const headerRow =
    patch.headerRow ?? (sheet.name === before.sheet ? before.headerRow : findHeaderRow(sheet, width(sheet)))
  const { sheets: _s, ...portfolio } = file
  const base = moved ? mappingAt(sheet, { headerRow, ...portfolio }) : before
  const columns = patchColumns(base, patch, { sheet, ...portfolio })
  const mapping: ImportMapping = {
    ...base,
    columns,
    constants: patch.constants ? withoutUndefined(patch.constants) : before.constants,
    mode: patch.mode ?? before.mode,
    key: patch.key ?? (moved ? base.key : stillPossible(before.key, columns)),
  }
  const beyond = columnIssues(patch, mapping, file.fields)
  return beyond.length > 0 ? { ok: false, issues: beyond } : { ok: true, mapping }
}

const stillPossible = (key: ImportKey, columns: readonly ImportColumn[]): ImportKey =>
  key === 'title' || columns.some((column) => column.field === key) ? key : keyFor(columns)

function patchColumns(
  { columns, headerRow }: ImportMapping,
  patch: ImportPatch,
  { sheet, ...portfolio }: { sheet: Sheet } & Portfolio,
): ImportColumn[] {
  if (!patch.columns || patch.columns.length === 0) return columns
  const changed = [...columns]
  for (const { index, ...given } of patch.columns) {
    const column = changed[index]
    if (!column) continue
    const own = columnAt(sheet.rows, { headerRow, index })
    const field = given.field === undefined ? column.field : given.field
    const settings = field === column.field ? {} : { ...settingsFor(own, field, portfolio), confidence: 1 }
    const values = { ...(field === column.field ? column.values : settingsFor(own, field, portfolio).values) }
    changed[index] = {
      ...column,
      ...settings,
      ...withoutUndefined(given),
      rates: ratesAfter(column.rates, given.rates),
      values: { ...values, ...given.values },
    }
  }
  return changed
}

const ratesAfter = (
  before: ImportColumn['rates'],
  given: Readonly<Record<string, ExchangeRate | null>> = {},
): ImportColumn['rates'] =>
  Object.fromEntries(
    Object.entries({ ...before, ...given }).flatMap(([code, rate]) => (rate === null ? [] : [[code, rate]])),
  )

function issuesIn(patch: ImportPatch, before: ImportMapping, { sheets, fields }: File): Issue[] {
  const issues: Issue[] = []
  const sheet = sheetNamed(sheets, patch.sheet ?? before.sheet)
  if (!sheet) issues.push({ path: 'sheet', message: 'The file has no such sheet.' })
  else if (patch.headerRow !== undefined && patch.headerRow > Math.max(sheet.rows.length, 1)) {
    issues.push({ path: 'headerRow', message: `The sheet has ${sheet.rows.length} rows.` })
  }
  return [...issues, ...constantIssues(patch.constants ?? {}, fields)]
}

/** Settings that name what is not there; paths count as the patch lists its columns. */
function columnIssues(patch: ImportPatch, mapping: ImportMapping, fields: readonly CustomField[]): Issue[] {
  return (patch.columns ?? []).flatMap((given, place) => {
    const path = `columns.${place}`
    const column = mapping.columns[given.index]
    if (!column) {
      return [
        {
          path: `${path}.index`,
          message: `The sheet has ${mapping.columns.length} columns, counted from 0.`,
        },
      ]
    }
    const issues: Issue[] = []
    if (given.keep && !isChoiceField(column.field)) {
      issues.push({ path: `${path}.keep`, message: 'Only words that stand for ours are kept beside them.' })
    }
    if (typeof given.currency === 'string' && !isCurrency(given.currency)) {
      issues.push({ path: `${path}.currency`, message: 'Give an ISO 4217 currency code, such as EUR.' })
    }
    const { field } = column
    for (const code of Object.keys(given.rates ?? {})) {
      const message = 'Give an ISO 4217 currency code, such as USD.'
      if (!isCurrency(code)) issues.push({ path: `${path}.rates.${code}`, message })
    }
    if (field === 'currency') return [...issues, ...codeIssues(given.values ?? {}, `${path}.values`)]
    const own = ownField(field, fields)
    if (field !== null && isCustomName(field) && own === null)
      issues.push({ path: `${path}.field`, message: 'There is no such field.' })
    const known = isChoiceField(field) ? Object.keys(choices[field]) : own?.choices
    if (!known || known.length === 0) return issues
    for (const [word, ours] of Object.entries(given.values ?? {})) {
      if (ours === null || known.includes(ours)) continue
      const message = `Choose one of: ${known.join(', ')}.`
      issues.push({ path: `${path}.values.${word}`, message })
    }
    return issues
  })
}

const codeIssues = (values: ImportColumn['values'], path: string): Issue[] =>
  Object.entries(values).flatMap(([word, code]) =>
    code === null || isCurrency(code)
      ? []
      : [{ path: `${path}.${word}`, message: 'Give an ISO 4217 currency code, such as USD.' }],
  )
