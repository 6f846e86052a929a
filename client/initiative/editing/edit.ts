import type { InitiativeCreate, InitiativePatch, InitiativeRecord } from '#shared/initiative/initiative.ts'
import { cellsOf, patchOfCells, valueIn } from '#shared/initiative/patch-cells.ts'
import { isReference } from '#shared/initiative/typed-value.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { Issue } from '#shared/kernel/problem.ts'
import { newKey } from '../add/new-key.ts'

/** What an edit changes in one initiative. */
export interface RowEdit {
  readonly initiative: InitiativeId
  readonly patch: InitiativePatch
  /** What the patched cells held when the change was made: only if these moved meanwhile is there a conflict. */
  readonly seen: Readonly<Record<string, unknown>>
}

/** One change on its way to the server: of a cell, of a block of cells, with the initiatives that a paste adds. */
export interface Edit {
  readonly id: number
  readonly rows: readonly RowEdit[]
  readonly created: readonly InitiativeCreate[]
  /** In words, for the undo list: "Stage of KP-12". */
  readonly label: string
  /** The same change sent twice, after an answer that got lost, is made once. */
  readonly key: string
}
export type NewEdit = Omit<Edit, 'id'>

/** A change that was taken back because the server refused it. */
export interface Refusal {
  readonly edit: Edit
  readonly sentence: string
  readonly issues: readonly Issue[]
}

/** A change of cells that somebody else changed, too; it waits for a choice. */
export interface Conflict {
  /** Of this one row. */
  readonly edit: Edit
  readonly row: RowEdit
  readonly theirs: InitiativeRecord
  readonly cells: readonly string[]
}

export const rowEdit = (row: InitiativeRecord, patch: InitiativePatch): RowEdit => ({
  initiative: row.id,
  patch,
  seen: seenBy(patch, row),
})

/** An edit of one row. */
export const editOf = (row: InitiativeRecord, patch: InitiativePatch, label: string): NewEdit => ({
  rows: [rowEdit(row, patch)],
  created: [],
  label,
  key: newKey(),
})

/** What the patched cells hold now; empty is null. */
const seenBy = (patch: InitiativePatch, row: InitiativeRecord): Record<string, unknown> =>
  Object.fromEntries(cellsOf(patch).map((cell) => [cell, valueIn(row, cell) ?? null]))

/** Whether a stored value is what was written: a unit or person may have been written by id or by name. */
export function isSame(stored: unknown, written: unknown): boolean {
  if (isReference(stored)) {
    const text = isReference(written) ? written.id : String(written)
    const name = isReference(written) ? written.name : text
    return text === stored.id || name.toLowerCase() === stored.name.toLowerCase()
  }
  if (Array.isArray(stored) && Array.isArray(written)) {
    return stored.length === written.length && stored.every((one, at) => one === written[at])
  }
  return (stored ?? null) === (written ?? null)
}

/**
 * The cells in which an edit collides with the row as it is now: the row moved away from what the editor saw, and not
 * to what the editor wrote.
 */
export const collisions = ({ patch, seen }: RowEdit, theirs: InitiativeRecord): string[] =>
  cellsOf(patch).filter(
    (cell) =>
      !isSame(valueIn(theirs, cell), seen[cell]) && !isSame(valueIn(theirs, cell), valueIn(patch, cell)),
  )

/** Whether the row already holds all that the edit wrote: an answer was lost, not the change. */
export const isAlreadyDone = ({ patch }: RowEdit, theirs: InitiativeRecord): boolean =>
  cellsOf(patch).every((cell) => isSame(valueIn(theirs, cell), valueIn(patch, cell)))

const written = (value: unknown): unknown => (isReference(value) ? value.id : value)

/** The patch that puts back what an edit of a row found, references by their id. */
export const inverseOf = ({
  initiative,
  seen,
}: RowEdit): { initiative: InitiativeId; patch: InitiativePatch } => ({
  initiative,
  patch: patchOfCells(Object.entries(seen).map(([cell, value]) => [cell, written(value)])),
})

/** A later edit that had seen what an edit wrote, once that is taken back: it has seen what the edit found. */
export function rebased(later: Edit, refused: Edit): Edit {
  const rows = later.rows.map((row) => {
    const before = refused.rows.find((one) => one.initiative === row.initiative)
    if (!before) return row
    const seen = Object.entries(row.seen).map(([cell, value]): [string, unknown] => {
      const wrote = valueIn(before.patch, cell)
      return [cell, wrote !== undefined && isSame(value, wrote) ? before.seen[cell] : value]
    })
    return { ...row, seen: Object.fromEntries(seen) }
  })
  return { ...later, rows }
}

/** A new edit behind others that still wait: what they write is what it will find. */
export function behind(edit: NewEdit, waiting: readonly Edit[]): NewEdit {
  const before = waiting.flatMap((one) => one.rows)
  const rows = edit.rows.map((row) => {
    const found = before.filter((one) => one.initiative === row.initiative)
    const seen = Object.entries(row.seen).map(([cell, value]): [string, unknown] => {
      const last = found.findLast(({ patch }) => valueIn(patch, cell) !== undefined)
      return [cell, last ? valueIn(last.patch, cell) : value]
    })
    return found.length === 0 ? row : { ...row, seen: Object.fromEntries(seen) }
  })
  return { ...edit, rows }
}
