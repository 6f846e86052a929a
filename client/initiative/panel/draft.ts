import { cellText, readCell } from '#shared/initiative/cell.ts'
import { fits } from '#shared/initiative/fits.ts'
import type { Initiative, InitiativeField, InitiativePatch } from '#shared/initiative/initiative.ts'
import { fieldsOf, isSame } from '../editing/edit.ts'

/** What was changed in the form and not saved: texts as typed, and choices as patches. */
export interface Draft {
  readonly texts: Readonly<Partial<Record<InitiativeField, string>>>
  readonly choices: InitiativePatch
}

export type FieldErrors = Readonly<Partial<Record<InitiativeField, string>>>

export interface DraftRead {
  /** What differs from the row; null when nothing does, or something cannot be read. */
  patch: InitiativePatch | null
  errors: FieldErrors
  isDirty: boolean
}

export const emptyDraft: Draft = { texts: {}, choices: {} }

/** Reads a draft against the row: every field that cannot be read has its sentence. */
export function readDraft(draft: Draft, row: Initiative, currency: string): DraftRead {
  const errors: Partial<Record<InitiativeField, string>> = {}
  const patches: InitiativePatch[] = [draft.choices]
  // days are judged together below, not one by one against what the row still holds
  const open = { ...row, start: null, end: null }
  for (const field of textFields(draft)) {
    const read = readCell(field, draft.texts[field] ?? '', { row: open, currency })
    if (read.ok) patches.push(read.patch)
    else errors[field] = read.message
  }
  const patch: InitiativePatch = Object.fromEntries(patches.flatMap(Object.entries))
  const together = fits(patch, row)
  if (!together.ok) errors[patch.end === undefined ? 'start' : 'end'] = together.message
  const changed = onlyChanged(patch, row)
  const isDirty = Object.keys(errors).length > 0 || Object.keys(changed).length > 0
  return { patch: isDirty && Object.keys(errors).length === 0 ? changed : null, errors, isDirty }
}

// texts are kept by field
const textFields = (draft: Draft) => Object.keys(draft.texts) as InitiativeField[]

const onlyChanged = (patch: InitiativePatch, row: Initiative): InitiativePatch =>
  Object.fromEntries(
    fieldsOf(patch)
      .filter((field) => !isSame(row[field], patch[field]))
      .map((field) => [field, patch[field]]),
  )

/** The text that a field shows: as typed, else as stored. */
export const textIn = (
  draft: Draft,
  field: InitiativeField,
  context: { row: Initiative; currency: string },
) => draft.texts[field] ?? cellText(field, context.row, context.currency)
