import * as z from 'zod'

import { customWritten } from '../field/custom.ts'
import { focusMeasures } from '../focus/assessment.ts'
import { initiativeFields } from '../initiative/initiative.ts'
import { day, instant } from '../kernel/day.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'

export const importField = initiativeFields.keyof()
export type ImportField = z.infer<typeof importField>

export const importState = z.enum([
  'planning',
  'planned',
  'committing',
  'committed',
  'undone',
  'cancelled',
  'failed',
])
export const importMode = z.enum(['upsert', 'create', 'update'])
export const importKey = z.enum(['key', 'externalId', 'title'])
export const dateOrder = z.enum(['ymd', 'dmy', 'mdy'])
export const rowVerdict = z.enum(['create', 'update', 'unchanged', 'skip', 'error'])
export type RowVerdict = z.infer<typeof rowVerdict>

/**
 * What a column may become: a field, a custom field (`custom.` and its id), Bearing's own key (KP-12), the answer to "What is this for?" (which sets role and
 * area), how long the work takes (which sets the end from the start), or the currency that each row's money is in.
 */
export const importTarget = z.union([
  importField,
  z.enum(['key', 'purpose', 'duration', 'currency']),
  z.templateLiteral(['custom.', z.string()]),
])
export type ImportTarget = z.infer<typeof importTarget>

export const durationUnit = z.enum(['days', 'weeks', 'months', 'years'])

/** What one unit of the column's currency is worth in the portfolio's, and the day that says so. */
export const exchangeRate = z.strictObject({ rate: z.number().positive().max(1e9), day })
export type ExchangeRate = z.infer<typeof exchangeRate>

/** How one column of the file is read. `field` null: left out. */
export const columnMapping = z.strictObject({
  field: importTarget.nullable(),
  /** What a number in the file is worth: 1,000,000 for "£m". */
  scale: z.number().positive().max(1e12),
  currency: z.string().nullable(),
  /** For money in another currency than the portfolio's; null: there is none. */
  rate: exchangeRate.nullable(),
  /** For a column of currencies: what one of each is worth, by its code. The portfolio's own needs none. */
  rates: z.record(z.string(), exchangeRate),
  dateOrder: dateOrder.nullable(),
  /** The mark before decimals: '.' for 1,234.50, ',' for 1.234,50; null where each number tells by itself. */
  decimalMark: z.enum(['.', ',']).nullable(),
  /** For stage, health, area, role, currencies and the like: the file's word to ours; null leaves it empty. */
  values: z.record(z.string(), z.string().nullable()),
  /** Where the file's own word is kept beside ours: as a tag, or as a line of the summary; null: nowhere. */
  keep: z.enum(['tag', 'summary']).nullable(),
  /** Read only where the other column of the same field says nothing. */
  fallback: z.boolean(),
  /** What a bare number of a duration counts; null where each cell says it. */
  durationUnit: durationUnit.nullable(),
})
export type ColumnMapping = z.infer<typeof columnMapping>

export const importColumn = columnMapping.extend({
  header: z.string(),
  samples: z.array(z.string()),
  /** 0 to 1: how sure the proposal is. */
  confidence: z.number(),
  /** A field that another column is, and that this one could fill where the other says nothing. */
  mayFill: importField.nullable(),
})
export type ImportColumn = z.infer<typeof importColumn>

/** What stands for every row of a file that says nothing else; custom fields by their ids. */
export const importConstants = initiativeFields
  .partial()
  .extend({ custom: z.record(opaqueId, customWritten).optional() })
export type ImportConstants = z.infer<typeof importConstants>

/** Rates that are not named stay; null takes one away. */
const columnPatch = columnMapping
  .partial()
  .extend({ index: z.int().min(0), rates: z.record(z.string(), exchangeRate.nullable()).optional() })

/** What a person may change about the plan; `columns` by position, only what differs. */
export const importPatch = z.strictObject({
  sheet: z.string().optional(),
  /** Row number in the file, counted from 1. */
  headerRow: z.int().min(1).optional(),
  columns: z.array(columnPatch).optional(),
  constants: importConstants.optional(),
  mode: importMode.optional(),
  key: importKey.optional(),
  /** Read it as files of its shape were read before; false: as it is recognised. Either gives up what was changed by hand. */
  saved: z.boolean().optional(),
})
export type ImportPatch = z.infer<typeof importPatch>

export const importWarning = z.object({ field: z.string(), message: z.string(), original: z.string() })

export const importRow = z.object({
  /** Row number in the file, counted from 1. */
  row: z.int(),
  verdict: rowVerdict,
  key: z.string().nullable(),
  values: z.record(z.string(), z.unknown()),
  /** For an update: what each field is and would be. */
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  warnings: z.array(importWarning),
  /** Why the row is skipped or in error. */
  reason: z.string().nullable(),
})
export type ImportRow = z.infer<typeof importRow>

export const importRun = z.object({
  id: opaqueId,
  portfolioId,
  state: importState,
  /** 0 to 1. */
  progress: z.number(),
  file: z.object({
    name: z.string(),
    bytes: z.int(),
    kind: z.enum(['csv', 'xlsx']),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
  }),
  sheets: z.array(z.object({ name: z.string(), rows: z.int() })),
  sheet: z.string().nullable(),
  headerRow: z.int(),
  columns: z.array(importColumn),
  constants: importConstants,
  mode: importMode,
  key: importKey,
  /** How a file with the same header was read before, and whether this one is read so; null: none is known. */
  saved: z.object({ id: opaqueId, fileName: z.string(), usedAt: instant, applied: z.boolean() }).nullable(),
  counts: z.object({
    rows: z.int(),
    create: z.int(),
    update: z.int(),
    unchanged: z.int(),
    skip: z.int(),
    error: z.int(),
    warning: z.int(),
  }),
  /** Sums of what would be in the portfolio's file: money fields in minor units, to check against the source. */
  totals: z.object({ budget: z.int(), spent: z.int() }),
  /** A page of the rows that the query asks for. */
  rows: z.array(importRow),
  /** False while it is planned, and once its rows are no longer kept; what they wrote stays in the history. */
  rowsKept: z.boolean(),
  nextCursor: z.string().nullable(),
  /** The verdict before and after; findings follow once it is committed. Null in lists and while planning. */
  focus: z.object({ before: focusMeasures, after: focusMeasures }).nullable(),
  changeSet: z.int().nullable(),
  /** What has to be settled before it can be written. */
  errors: z.array(z.object({ column: z.string(), message: z.string() })),
  /** What a person should look at: cells stay empty until it is answered, and nothing is refused for it. */
  questions: z.array(z.object({ column: z.string(), message: z.string() })),
  /** What was noticed about the file, with the rows it is about. */
  notes: z.array(z.object({ message: z.string(), rows: z.array(z.int()) })),
  /** Why it failed, as a sentence. */
  failure: z.string().nullable(),
  version: z.int(),
  createdAt: instant,
})
export type ImportRun = z.infer<typeof importRun>
