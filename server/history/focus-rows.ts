import type { PointRow } from '#shared/focus/tally.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'

import type { PastChange } from './roll-back.ts'

/** What of initiatives focus depends on, by id, to be taken back in place. */
export type FocusRows = Map<string, PointRow>

const fields = ['area', 'role', 'stage', 'archivedAt', 'budget', 'spent', 'fte'] as const

export const focusRowsOf = (initiatives: readonly InitiativeRecord[]): FocusRows =>
  new Map(initiatives.map((one) => [one.id, toRow(one)]))

const toRow = ({ id, area, role, stage, archivedAt, budget, spent, fte }: PointRow): PointRow => ({
  id,
  area,
  role,
  stage,
  archivedAt,
  budget,
  spent,
  fte,
})

/**
 * Takes changes of initiatives back, newest first, as `rollBack` does. In place, because a trend walks through a hundred
 * thousand of them, and making a record anew for each costs more than reading it.
 */
export function takeBackRows(rows: FocusRows, changes: readonly PastChange[]): void {
  for (const { subjectType, subjectId, before } of changes) {
    if (subjectType !== 'initiative') continue
    if (before === null) rows.delete(subjectId)
    // history holds the whole record of what was removed
    else if ('id' in before) rows.set(subjectId, toRow(before as unknown as InitiativeRecord))
    else layCells(rows.get(subjectId), before)
  }
}

function layCells(row: Record<string, unknown> | undefined, cells: Record<string, unknown>): void {
  if (!row) return
  for (const field of fields) if (field in cells) row[field] = cells[field]
}
