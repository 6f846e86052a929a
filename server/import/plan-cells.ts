import type { ImportPatch } from '#shared/import/import-run.ts'
import { patchMapping } from '#shared/import/mapping.ts'
import type { ImportMapping, Patched } from '#shared/import/mapping.ts'
import type { Portfolio } from '#shared/import/own-fields.ts'
import type { Sheet } from '#shared/import/table.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Issue } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Reading } from '../db/reading.ts'
import type { Summary } from './import-run.store.ts'
import { makePlan } from './make-plan.ts'
import { unpack } from './pack.ts'
import type { Packed } from './pack.ts'
import { packRows } from './packed-rows.ts'
import { proposeAt, proposeFor } from './saved-mapping.service.ts'

/** What is to be planned: packed sheets, and what a person changes about how they were read; null: nobody did yet. */
export interface PlanTask {
  portfolioId: PortfolioId
  cells: Uint8Array
  change: { before: ImportMapping; patch: ImportPatch } | null
}

export interface PlanMade {
  mapping: ImportMapping
  summary: Omit<Summary, 'cells'>
  /** The portfolio's revision that it was made at. */
  plannedAt: number
  rows: Packed
}

/** A plan, or every reason why these settings do not fit the file. */
export type PlanOutcome = ({ ok: true } & PlanMade) | { ok: false; issues: Issue[] }

type File = { sheets: readonly Sheet[] } & Portfolio

/** Plans an import from packed sheets to packed rows, here or in a thread. `onProgress` is told 0 to 1. */
export async function planCells(
  db: Reading,
  snapshot: Snapshot,
  { portfolioId, cells, change, onProgress }: PlanTask & { onProgress: (progress: number) => void },
): Promise<PlanOutcome> {
  const sheets = await unpack<Sheet[]>(cells)
  onProgress(0.2)
  const file = { sheets, currency: snapshot.portfolio.currency, fields: snapshot.fields }
  const patched: Patched = change
    ? await patchedMapping(db, portfolioId, { ...change, file })
    : { ok: true, mapping: await proposeFor(db, portfolioId, file) }
  if (!patched.ok) return patched
  onProgress(0.4)
  const { summary, rows } = makePlan(sheets, patched.mapping, snapshot)
  onProgress(0.8)
  const { pieces, packed } = packRows(rows)
  return {
    ok: true,
    mapping: patched.mapping,
    summary: { ...summary, pieces },
    plannedAt: snapshot.portfolio.revision,
    rows: packed,
  }
}

/** The mapping with a person's changes. Where another header is read, or that is asked, it may be as it was before. */
async function patchedMapping(
  db: Reading,
  portfolioId: PortfolioId,
  { before, patch, file }: { before: ImportMapping; patch: ImportPatch; file: File },
): Promise<Patched> {
  const patched = patchMapping(before, patch, file)
  if (!patched.ok) return patched
  const { sheet, headerRow } = patched.mapping
  const moved = sheet !== before.sheet || headerRow !== before.headerRow
  if (!moved && patch.saved === undefined) return patched
  const place = { sheet, headerRow }
  const read = await proposeAt(db, portfolioId, { file, place, asBefore: patch.saved ?? true })
  const asked = patch.saved !== undefined || read.saved?.applied === true
  const base = asked ? read : { ...read, constants: before.constants, mode: before.mode }
  const { columns, constants, mode, key } = patch
  return patchMapping(base, { columns, constants, mode, key }, file)
}
