import type { InitiativeId } from '#shared/kernel/id.ts'
import { cellsOf } from '#shared/initiative/patch-cells.ts'
import type { Column } from '#shared/initiative/column.ts'
import type { Edit } from '../editing/edit.ts'
import type { QueueState } from '../editing/edit-queue.ts'

/** How far a change of a cell is: on its way, on the server, taken back, or waiting for a choice. */
export type CellState = 'saving' | 'saved' | 'failed' | 'conflict'

/** By the cells that a patch writes. */
export type RowStates = ReadonlyMap<string, CellState>

/** States of cells by row; `justSaved` is shown for a moment. */
export function cellStates(
  { waiting, conflicts, refusals }: Pick<QueueState, 'waiting' | 'conflicts' | 'refusals'>,
  justSaved: Edit | null,
): ReadonlyMap<InitiativeId, RowStates> {
  const states = new Map<InitiativeId, Map<string, CellState>>()
  const mark = ({ rows }: Edit, state: CellState) => {
    for (const { initiative, patch } of rows) {
      const ofRow = states.get(initiative) ?? new Map<string, CellState>()
      states.set(initiative, ofRow)
      for (const cell of cellsOf(patch)) ofRow.set(cell, state)
    }
  }
  if (justSaved) mark(justSaved, 'saved')
  for (const { edit } of refusals) mark(edit, 'failed')
  for (const { edit } of conflicts) mark(edit, 'conflict')
  for (const edit of waiting) mark(edit, 'saving')
  return states
}

const weight = { saved: 0, failed: 1, conflict: 2, saving: 3 } as const satisfies Record<CellState, number>

/** The state of a column's cell: of all that it writes, what matters most. */
export const stateIn = (states: RowStates | undefined, column: Column): CellState | undefined =>
  states &&
  column.writes.flatMap((cell) => states.get(cell) ?? []).toSorted((a, b) => weight[b] - weight[a])[0]

/** What is read out of a cell in such a state. */
export const stateWords = {
  saving: 'saving',
  saved: 'saved',
  failed: 'not saved',
  conflict: 'changed by somebody else, too',
} as const satisfies Record<CellState, string>
