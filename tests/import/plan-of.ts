import type { CustomField } from '#shared/field/field.ts'
import type { ImportPatch } from '#shared/import/import-run.ts'
import { patchMapping, proposeMapping, sheetNamed } from '#shared/import/mapping.ts'
import type { ImportMapping } from '#shared/import/mapping.ts'
import { planImport } from '#shared/import/plan.ts'
import type { Plan } from '#shared/import/plan.ts'
import type { Cell, Sheet } from '#shared/import/table.ts'
import { initiativeRecord } from '#shared/initiative/initiative.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { expect } from 'vitest'
import { makeInitiative } from '#tests/support/make.ts'

interface Given {
  fields?: readonly CustomField[]
  currency?: string
  fiscalYearStart?: number
  existing?: readonly InitiativeRecord[]
  patch?: ImportPatch
}

export interface Planned extends Plan {
  mapping: ImportMapping
}

/** Recognises and plans a file of one or several sheets, as the server does; a patch is what a person changed. */
export function planOf(file: readonly (readonly Cell[])[] | readonly Sheet[], given: Given = {}): Planned {
  const sheets = isSheets(file) ? file : [{ name: '', rows: file }]
  const currency = given.currency ?? 'EUR'
  const { fields = [] } = given
  const proposed = proposeMapping({ sheets, currency, fields })
  const patched = patchMapping(proposed, given.patch ?? {}, { sheets, currency, fields })
  if (!patched.ok)
    throw new Error(patched.issues.map((issue) => `${issue.path}: ${issue.message}`).join('\n'))
  const sheet = sheetNamed(sheets, patched.mapping.sheet)
  const plan = planImport({
    ...patched.mapping,
    rows: sheet?.rows ?? [],
    malformed: sheet?.malformed ?? [],
    damaged: sheet?.damaged ?? [],
    merged: sheet?.merged ?? [],
    currency,
    fields,
    fiscalYearStart: given.fiscalYearStart ?? 1,
    existing: given.existing ?? [],
  })
  return { ...plan, mapping: patched.mapping }
}

const isSheets = (file: readonly (readonly Cell[])[] | readonly Sheet[]): file is readonly Sheet[] =>
  file.some((one) => 'rows' in one)

/** What a file's columns are recognised as, by header; columns left out are not named. */
export const fieldsOf = ({ mapping }: Planned): Record<string, string> =>
  Object.fromEntries(mapping.columns.flatMap(({ header, field }) => (field ? [[header, field]] : [])))

/** The values of one column's field over all rows, empty ones left out. */
export const valuesOf = (plan: Plan, field: string): unknown[] =>
  plan.rows.map((row) => row.values[field]).filter((value) => value !== undefined)

/** The portfolio as it is after the plan was carried out. */
export function carriedOut(plan: Plan, existing: readonly InitiativeRecord[] = []): InitiativeRecord[] {
  const named = (name: unknown) => (typeof name === 'string' ? { id: `id of ${name}`, name } : null)
  const withNames = (values: Record<string, unknown>) => {
    const references = ['unit', 'owner', 'sponsor'].filter((field) => field in values)
    return { ...values, ...Object.fromEntries(references.map((field) => [field, named(values[field])])) }
  }
  const changed = existing.map((row) => {
    const update = plan.rows.find((one) => one.id === row.id && one.verdict === 'update')
    const after = Object.fromEntries(update?.changes.map((change) => [change.field, change.after]) ?? [])
    return initiativeRecord.parse({ ...row, ...withNames(after) })
  })
  const created = plan.rows.filter((row) => row.verdict === 'create')
  return [...changed, ...created.map((row) => makeInitiative(withNames(row.values)))]
}

/** A sentence that holds these words; any sentence without them. */
export const saying = (words = ''): unknown => expect.stringContaining(words)
