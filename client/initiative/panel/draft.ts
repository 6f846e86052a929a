import { withCells } from '#shared/field/custom-cells.ts'
import type { CustomField } from '#shared/field/field.ts'
import { missingRequired } from '#shared/field/required.ts'
import type { Column } from '#shared/initiative/column.ts'
import { fits } from '#shared/initiative/fits.ts'
import type { Initiative, InitiativePatch } from '#shared/initiative/initiative.ts'
import { cellsOf, mergePatches, partOf, valueIn } from '#shared/initiative/patch-cells.ts'
import { mayMoveStage } from '#shared/initiative/vocabulary.ts'
import { isSame } from '../editing/edit.ts'

/** What was changed in the form and not saved: texts as typed, by the id of their column, and choices as patches. */
export interface Draft {
  readonly texts: Readonly<Record<string, string>>
  readonly choices: InitiativePatch
}

/** What is wrong, by the cell: "budget", "custom.f1". */
export type FieldErrors = Readonly<Record<string, string>>

export interface DraftRead {
  /** What differs from the row; null when nothing does, or something cannot be read or is missing. */
  patch: InitiativePatch | null
  errors: FieldErrors
  isDirty: boolean
}

/** The portfolio's columns, and its own fields. */
export interface DraftContext {
  columns: readonly Column[]
  fields: readonly CustomField[]
}

export const emptyDraft: Draft = { texts: {}, choices: {} }

const columnOf = (columns: readonly Column[], id: string) => columns.find((column) => column.id === id)

/** Reads a draft against the row: every field that cannot be read, or must be filled, has its sentence. */
export function readDraft(draft: Draft, row: Initiative, { columns, fields }: DraftContext): DraftRead {
  const errors: Record<string, string> = {}
  let patch = draft.choices
  for (const [id, text] of Object.entries(draft.texts)) {
    const read = columnOf(columns, id)?.read(text)
    if (read?.ok) patch = mergePatches(patch, read.patch)
    else if (read) errors[id] = read.message
  }
  // days are judged together, not one by one against what the row still holds
  const together = fits(patch, row)
  if (!together.ok) errors[misfit(patch, row)] = together.message
  const changed = partOf(patch, (cell) => !isSame(valueIn(row, cell), valueIn(patch, cell)))
  const wanted = withCells(
    row,
    Object.fromEntries(cellsOf(changed).map((cell) => [cell, valueIn(changed, cell)])),
  )
  for (const { path, message } of missingRequired(fields, row, wanted)) errors[path] ??= message
  const isDirty = Object.keys(errors).length > 0 || cellsOf(changed).length > 0
  return { patch: isDirty && Object.keys(errors).length === 0 ? changed : null, errors, isDirty }
}

/** The field beside which it stands that a patch does not fit. */
function misfit({ stage, end }: InitiativePatch, row: Initiative): 'stage' | 'start' | 'end' {
  if (stage && !mayMoveStage(row.stage, stage)) return 'stage'
  return end === undefined ? 'start' : 'end'
}

/** The text that a field shows: as typed, else as stored. */
export const textIn = (
  draft: Draft,
  id: string,
  { row, columns }: Pick<DraftContext, 'columns'> & { row: Initiative },
): string => draft.texts[id] ?? columnOf(columns, id)?.text(row) ?? ''
