import { applyChanges } from '#shared/focus/effect.ts'
import type { ProposedChange } from '#shared/focus/effect.ts'
import { measureFocus } from '#shared/focus/focus.ts'
import { sheetNamed } from '#shared/import/mapping.ts'
import type { ImportMapping } from '#shared/import/mapping.ts'
import { planImport } from '#shared/import/plan.ts'
import type { PlannedRow } from '#shared/import/plan-row.ts'
import type { Sheet } from '#shared/import/table.ts'
import { patchOfCells } from '#shared/initiative/patch-cells.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Summary } from './import-run.store.ts'

/** Plans the import of a sheet into a portfolio as it is in the snapshot; writes nothing. */
export function makePlan(
  sheets: readonly Sheet[],
  mapping: ImportMapping,
  snapshot: Snapshot,
): { summary: Omit<Summary, 'cells' | 'pieces'>; rows: PlannedRow[] } {
  const sheet = sheetNamed(sheets, mapping.sheet)
  const { rows, ...summary } = planImport({
    ...mapping,
    rows: sheet?.rows ?? [],
    malformed: sheet?.malformed ?? [],
    damaged: sheet?.damaged ?? [],
    merged: sheet?.merged ?? [],
    currency: snapshot.portfolio.currency,
    fiscalYearStart: snapshot.portfolio.fiscalYearStart,
    fields: snapshot.fields,
    existing: snapshot.initiatives,
  })
  const before = measureFocus(snapshot)
  const after = measureFocus(applyChanges(snapshot, rows.flatMap(changeOf)))
  return {
    summary: {
      ...summary,
      sheets: sheets.map(({ name, rows: all }) => ({ name, rows: all.length })),
      focus: { before, after },
      firstKey: null,
    },
    rows,
  }
}

/** A planned row as the change it would make; none for rows that change nothing. */
function changeOf(row: PlannedRow): ProposedChange[] {
  // values and changes were read field by field, so they are a patch
  if (row.verdict === 'create') return [{ patch: patchOfCells(Object.entries(row.values)) }]
  if (row.verdict !== 'update' || row.id === null) return []
  const patch = patchOfCells(row.changes.map(({ field, after }) => [field, after]))
  return [{ id: row.id, patch }]
}
