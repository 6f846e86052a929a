import type { Column } from '#shared/initiative/column.ts'
import type { Initiative, InitiativePatch } from '#shared/initiative/initiative.ts'
import { cellsOf } from '#shared/initiative/patch-cells.ts'

/** What an edit changes, in words: "Stage of KP-12", "3 fields of KP-12". */
export function labelOf(
  row: Pick<Initiative, 'key'>,
  patch: InitiativePatch,
  columns: readonly Column[],
): string {
  const cells = cellsOf(patch)
  const column =
    columns.find(({ id }) => cells.length === 1 && id === cells[0]) ??
    columns.find(({ writes }) => writes.length === cells.length && writes.every((one) => cells.includes(one)))
  return column ? `${column.label} of ${row.key}` : `${cells.length} fields of ${row.key}`
}
