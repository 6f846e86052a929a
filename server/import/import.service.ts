import type { ImportPatch, ImportRun } from '#shared/import/import-run.ts'
import { patchMapping } from '#shared/import/mapping.ts'
import type { Portfolio } from '#shared/import/own-fields.ts'
import type { Patched } from '#shared/import/mapping.ts'
import type { Sheet } from '#shared/import/table.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { expectVersion } from '../db/expect-version.ts'
import type { House } from '../house.ts'
import type { ImportContext } from './context.ts'
import { snapshotNow } from './context.ts'
import { forgetSheets, planOf, rememberPlan, sheetsOf } from './import-memory.ts'
import { findRun, listRuns, saveRun } from './import-run.store.ts'
import type { StoredRun } from './import-run.store.ts'
import { jobOf } from './jobs.ts'
import { makePlan } from './make-plan.ts'
import { pack } from './pack.ts'
import { presentRun } from './present.ts'
import type { RowsQuery } from './present.ts'
import { proposeAt } from './saved-mapping.service.ts'

export async function readImport(house: House, id: string, query: RowsQuery): Promise<ImportRun> {
  const run = await findRun(house.db, id)
  return presentRun(house, run, { plan: await planOf(house.db, run), query })
}

export async function listImports(
  house: House,
  portfolioId: StoredRun['portfolioId'],
  page: { skip: number; take: number },
): Promise<{ items: ImportRun[]; total: number }> {
  const { runs, total } = await listRuns(house.db, portfolioId, page)
  return { items: runs.map((run) => presentRun(house, run)), total }
}

/** A plan that may still be changed, committed or dropped, at the version that the caller knows. Throws Problem. */
export async function findPlanned(house: House, id: string, version: number): Promise<StoredRun> {
  const run = await findRun(house.db, id)
  const { failure, state } = presentRun(house, run)
  if (state === 'planning' || state === 'committing') {
    throw new Problem('still_running', 'This import is still being worked on. Ask again in a moment.')
  }
  if (state !== 'planned') throw new Problem('not_ready', failure ?? notPlanned[state])
  expectVersion(presentRun(house, run), version)
  return run
}

const notPlanned = {
  committed: 'This import is done already.',
  undone: 'This import was undone. Upload the file again to import it once more.',
  cancelled: 'This import was dropped. Upload the file again.',
  failed: 'The file could not be read. Upload it again.',
} as const

/** Changes how the file is read and plans again, on the portfolio as it is now. Throws Problem with every issue. */
export async function replanImport(
  context: ImportContext,
  id: string,
  { patch, version }: { patch: ImportPatch; version: number },
): Promise<ImportRun> {
  const { house } = context
  const before = await findPlanned(house, id, version)
  const sheets = await sheetsOf(house.db, id)
  const snapshot = await snapshotNow(context)
  const file = { sheets, currency: snapshot.portfolio.currency, fields: snapshot.fields }
  const patched = await patchedMapping(house, before, { patch, file })
  if (!patched.ok) {
    throw new Problem('bad_input', 'Some of these settings do not fit the file.', { errors: patched.issues })
  }
  const { summary, kept } = makePlan(sheets, patched.mapping, snapshot)
  const run: StoredRun = {
    ...before,
    mapping: patched.mapping,
    summary,
    plannedAt: snapshot.portfolio.revision,
    version: version + 1,
  }
  const saved = await saveRun(house.db, run, { plan: await pack(kept) })
  if (!saved) expectVersion(presentRun(house, await findRun(house.db, id)), version)
  rememberPlan(run, kept)
  return presentRun(house, run, { plan: kept })
}

/** The mapping with a person's changes. Where another header is read, or that is asked, it may be as it was before. */
async function patchedMapping(
  { db }: House,
  { mapping: before, portfolioId }: StoredRun,
  { patch, file }: { patch: ImportPatch; file: { sheets: readonly Sheet[] } & Portfolio },
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

/** Drops a plan, also one that is still being made; its file is kept no longer. */
export async function cancelImport(house: House, id: string, version: number): Promise<ImportRun> {
  const run = await findRun(house.db, id)
  const shown = presentRun(house, run)
  if (shown.state === 'committed' || shown.state === 'undone') {
    throw new Problem('not_ready', 'This import was written already. Undo it instead.')
  }
  if (shown.state === 'committing') {
    throw new Problem('still_running', 'This import is being written. Undo it once it is done.')
  }
  expectVersion(shown, version)
  const dropped: StoredRun = { ...run, state: 'cancelled', version: version + 1 }
  const saved = await saveRun(house.db, dropped, { cells: null, plan: null })
  if (!saved) expectVersion(presentRun(house, await findRun(house.db, id)), version)
  jobOf(id)?.abort.abort()
  forgetSheets(id)
  return presentRun(house, dropped)
}
