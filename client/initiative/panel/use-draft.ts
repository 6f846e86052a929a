import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Initiative, InitiativeField, InitiativePatch } from '#shared/initiative/initiative.ts'
import { mergePatches, valueIn } from '#shared/initiative/patch-cells.ts'
import { holdRow } from '../../live/held-rows.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import { emptyDraft, readDraft, textIn } from './draft.ts'
import type { Draft, FieldErrors } from './draft.ts'

/** Drafts outlive the panel: closing it, or looking at another initiative, loses nothing. */
const drafts = new Map<string, { draft: Draft; refused: FieldErrors }>()
const holds = new Map<string, () => void>()
/** What was typed for a patch that was sent, in case it comes back refused. */
const sent = new WeakMap<InitiativePatch, Draft>()
const listeners = new Set<() => void>()
const nothing: { draft: Draft; refused: FieldErrors } = { draft: emptyDraft, refused: {} }

function keep(id: string, draft: Draft, refused: FieldErrors = {}) {
  const isEmpty = Object.keys(draft.texts).length + Object.keys(draft.choices).length === 0
  if (isEmpty) drafts.delete(id)
  else drafts.set(id, { draft, refused })
  // what others change in it meanwhile must not come under what is typed here
  if (isEmpty) {
    holds.get(id)?.()
    holds.delete(id)
  } else if (!holds.has(id)) holds.set(id, holdRow(id))
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
  const { edit, edits, editing, columns, snapshot, mayEdit } = useInitiatives()
  const { fields } = snapshot
  const { draft, refused } = useSyncExternalStore(subscribe, () => drafts.get(row.id) ?? nothing)
  const read = useMemo(() => readDraft(draft, row, { columns, fields }), [draft, row, columns, fields])

  // what the server refused stands in the form again, with what is wrong beside its field
  const refusal = edits.refusals.find(
    ({ edit: { rows }, issues }) =>
      issues.length > 0 && rows.some((one) => one.initiative === row.id && sent.has(one.patch)),
  )
  useEffect(() => {
    const patch = refusal?.edit.rows[0]?.patch
    const typed = patch && sent.get(patch)
    if (!typed) return
    const issues = Object.fromEntries(refusal.issues.map((one) => [one.path, one.message]))
    const since = drafts.get(row.id)?.draft ?? emptyDraft
    const texts = { ...typed.texts, ...since.texts }
    keep(row.id, { texts, choices: mergePatches(typed.choices, since.choices) }, issues)
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
    textOf: (cell: string) => textIn(draft, cell, { row, columns }),
    type: (cell: string, text: string) => keep(row.id, { ...draft, texts: { ...draft.texts, [cell]: text } }),
    choose: (patch: InitiativePatch) =>
      keep(row.id, { ...draft, choices: mergePatches(draft.choices, patch) }),
    /** What a field of choices holds: as chosen, else as stored. */
    held: <F extends InitiativeField>(field: F): Initiative[F] | InitiativePatch[F] =>
      field in draft.choices ? draft.choices[field] : row[field],
    /** The same for a cell of a custom field; null is empty. */
    heldIn: (cell: string): unknown => {
      const chosen = valueIn(draft.choices, cell)
      return (chosen === undefined ? valueIn(row, cell) : chosen) ?? null
    },
  }
}
