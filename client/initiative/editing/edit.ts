import type { InitiativeField, InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { Issue } from '#shared/kernel/problem.ts'

/** One change of one initiative on its way to the server. */
export interface Edit {
  readonly id: number
  readonly initiative: InitiativeId
  readonly patch: InitiativePatch
  /** What the patched fields held when the change was made: only if these moved meanwhile is there a conflict. */
  readonly seen: Partial<InitiativeRecord>
  /** In words, for the undo list: "Stage of KP-12". */
  readonly label: string
}

/** A change that was taken back because the server refused it. */
export interface Refusal {
  readonly edit: Edit
  readonly sentence: string
  readonly issues: readonly Issue[]
}

/** A change of fields that somebody else changed, too; it waits for a choice. */
export interface Conflict {
  readonly edit: Edit
  readonly theirs: InitiativeRecord
  readonly fields: readonly InitiativeField[]
}

export const fieldsOf = (patch: InitiativePatch) =>
  // a patch holds no other keys: it was read by the strict schema or made field by field
  Object.keys(patch) as InitiativeField[]

/** What the patched fields hold now. */
export const seenBy = (patch: InitiativePatch, row: InitiativeRecord): Partial<InitiativeRecord> =>
  Object.fromEntries(fieldsOf(patch).map((field) => [field, row[field]]))

/** Whether a stored value is what was written: a unit or person may have been written by id or by name. */
export function isSame(stored: unknown, written: unknown): boolean {
  if (isReference(stored)) {
    if (isReference(written)) return stored.id === written.id
    return written === stored.id || String(written).toLowerCase() === stored.name.toLowerCase()
  }
  if (Array.isArray(stored) && Array.isArray(written)) {
    return stored.length === written.length && stored.every((one, at) => one === written[at])
  }
  return stored === written
}

const isReference = (value: unknown): value is { id: string; name: string } =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value

/**
 * The fields in which an edit collides with the row as it is now: the row moved away from what the editor saw, and not
 * to what the editor wrote.
 */
export const collisions = (edit: Edit, theirs: InitiativeRecord): InitiativeField[] =>
  fieldsOf(edit.patch).filter(
    (field) => !isSame(theirs[field], edit.seen[field]) && !isSame(theirs[field], edit.patch[field]),
  )

/** Whether the row already holds all that the edit wrote: an answer was lost, not the change. */
export const isAlreadyDone = (edit: Edit, theirs: InitiativeRecord): boolean =>
  fieldsOf(edit.patch).every((field) => isSame(theirs[field], edit.patch[field]))

const written = (value: unknown): unknown => (isReference(value) ? value.id : value)

/** The edit that puts back what an edit found. */
export const inverseOf = ({
  initiative,
  seen,
}: Edit): { initiative: InitiativeId; patch: InitiativePatch } => ({
  initiative,
  // what a row held may be written again, references by their id
  patch: Object.fromEntries(Object.entries(seen).map(([field, value]) => [field, written(value)])),
})
