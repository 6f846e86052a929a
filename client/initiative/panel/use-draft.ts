import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Initiative, InitiativeField, InitiativePatch } from '#shared/initiative/initiative.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import { emptyDraft, readDraft, textIn } from './draft.ts'
import type { Draft, FieldErrors } from './draft.ts'

/** Drafts outlive the panel: closing it, or looking at another initiative, loses nothing. */
const drafts = new Map<string, { draft: Draft; refused: FieldErrors }>()
/** What was typed for a patch that was sent, in case it comes back refused. */
const sent = new WeakMap<InitiativePatch, Draft>()
const listeners = new Set<() => void>()
const nothing = { draft: emptyDraft, refused: {} }

function keep(id: string, draft: Draft, refused: FieldErrors = {}) {
  const isEmpty = Object.keys(draft.texts).length + Object.keys(draft.choices).length === 0
  if (isEmpty) drafts.delete(id)
  else drafts.set(id, { draft, refused })
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether something typed into a form of this page is not saved, also when the form is closed. */
export const useHasDrafts = (): boolean => useSyncExternalStore(subscribe, () => drafts.size > 0)

export type DraftForm = ReturnType<typeof useDraft>

/** The form of one initiative: what was typed, what it would change, what is wrong with it, saving and discarding. */
export function useDraft(row: Initiative) {
  const { edit, edits, editing, portfolio, mayEdit } = useInitiatives()
  const { currency } = portfolio
  const { draft, refused } = useSyncExternalStore(subscribe, () => drafts.get(row.id) ?? nothing)
  const read = useMemo(() => readDraft(draft, row, currency), [draft, row, currency])

  // what the server refused stands in the form again, with what is wrong beside its field
  const refusal = edits.refusals.find(
    ({ edit: refusedEdit, issues }) =>
      issues.length > 0 && sent.has(refusedEdit.patch) && refusedEdit.initiative === row.id,
  )
  useEffect(() => {
    const typed = refusal && sent.get(refusal.edit.patch)
    if (!typed) return
    const issues = Object.fromEntries(refusal.issues.map((one) => [one.path, one.message]))
    const since = drafts.get(row.id)?.draft ?? emptyDraft
    const texts = { ...typed.texts, ...since.texts }
    keep(row.id, { texts, choices: { ...typed.choices, ...since.choices } }, issues)
    editing.queue.dismiss(refusal)
  }, [refusal, row.id, editing])

  const save = useCallback(() => {
    if (!read.patch) return
    sent.set(read.patch, draft)
    edit(row, read.patch)
    keep(row.id, emptyDraft)
  }, [read.patch, draft, edit, row])

  return {
    row,
    draft,
    ...read,
    errors: { ...refused, ...read.errors },
    isReadOnly: !mayEdit(row),
    save,
    discard: useCallback(() => keep(row.id, emptyDraft), [row.id]),
    textOf: (field: InitiativeField) => textIn(draft, field, { row, currency }),
    type: (field: InitiativeField, text: string) =>
      keep(row.id, { ...draft, texts: { ...draft.texts, [field]: text } }),
    choose: (patch: InitiativePatch) => keep(row.id, { ...draft, choices: { ...draft.choices, ...patch } }),
    /** What a field of choices holds: as chosen, else as stored. */
    held: <F extends InitiativeField>(field: F): Initiative[F] | InitiativePatch[F] =>
      field in draft.choices ? draft.choices[field] : row[field],
  }
}
