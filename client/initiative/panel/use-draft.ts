import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Initiative, InitiativeField, InitiativePatch } from '#shared/initiative/initiative.ts'
import { useLeaveWarning } from '../editing/use-leave-warning.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import { emptyDraft, readDraft, textIn } from './draft.ts'
import type { Draft, FieldErrors } from './draft.ts'

/** Drafts outlive the panel: closing it, or looking at another initiative, loses nothing. */
const drafts = new Map<string, { draft: Draft; refused: FieldErrors }>()
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

export type DraftForm = ReturnType<typeof useDraft>

/** The form of one initiative: what was typed, what it would change, what is wrong with it, saving and discarding. */
export function useDraft(row: Initiative) {
  const { edit, edits, editing, portfolio, mayEdit } = useInitiatives()
  const { currency } = portfolio
  const { draft, refused } = useSyncExternalStore(subscribe, () => drafts.get(row.id) ?? nothing)
  const read = useMemo(() => readDraft(draft, row, currency), [draft, row, currency])
  const sent = useRef<{ patch: InitiativePatch; draft: Draft } | null>(null)
  useLeaveWarning(read.isDirty)

  // what the server refused stands in the form again, with what is wrong beside its field
  const refusal = edits.refusals.find((one) => one.edit.patch === sent.current?.patch)
  useEffect(() => {
    if (!refusal || !sent.current || refusal.issues.length === 0) return
    keep(row.id, sent.current.draft, Object.fromEntries(refusal.issues.map((one) => [one.path, one.message])))
    sent.current = null
    editing.queue.dismiss(refusal)
  }, [refusal, row.id, editing])

  const save = useCallback((): boolean => {
    if (!read.patch) return false
    sent.current = { patch: read.patch, draft }
    edit(row, read.patch)
    keep(row.id, emptyDraft)
    return true
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
