import type { ImportPatch, ImportRun } from '#shared/import/import-run.ts'
import { Problem } from '#shared/kernel/problem.ts'

import { expectVersion } from '../db/expect-version.ts'
import type { House } from '../house.ts'
import type { ImportContext } from './context.ts'
import { findRun, listRuns, readCells, saveRun } from './import-run.store.ts'
import type { StoredRun } from './import-run.store.ts'
import { jobOf } from './jobs.ts'
import type { RowsQuery } from './kept-rows.ts'
import { planImport } from './plan.service.ts'
import { presentRun, showRun } from './present.ts'

export async function readImport(house: House, id: string, query: RowsQuery): Promise<ImportRun> {
  const run = await findRun(house.db, id)
  return showRun(house, run, query).catch(async (error: unknown) => {
    // planned anew or written between the two questions: it is read as it is now
    const now = await findRun(house.db, id)
    if (now.version === run.version) throw error
    return showRun(house, now, query)
  })
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
  const cells = await readCells(house.db, id)
  const task = { portfolioId: before.portfolioId, cells, change: { before: before.mapping, patch } }
  const planned = await planImport(context, task, { cells: before.summary.cells })
  if (!planned.ok) {
    throw new Problem('bad_input', 'Some of these settings do not fit the file.', { errors: planned.issues })
  }
  const run: StoredRun = {
    ...before,
    failure: null,
    mapping: planned.mapping,
    summary: { ...planned.summary, cells: before.summary.cells },
    plannedAt: planned.plannedAt,
    version: version + 1,
  }
  const saved = await saveRun(house.db, run, { plan: planned.rows })
  if (!saved) expectVersion(presentRun(house, await findRun(house.db, id)), version)
  return showRun(house, run)
}

/**
 * Drops a plan, also one that is still being made, or whose rows are being written: then nothing of it is. Its file is
 * kept no longer. Throws Problem when it was written before this could break it off.
 */
export async function cancelImport(house: House, id: string, version: number): Promise<ImportRun> {
  const run = await findRun(house.db, id)
  const shown = presentRun(house, run)
  if (shown.state === 'committed' || shown.state === 'undone') {
    throw new Problem('not_ready', 'This import was written already. Undo it instead.')
  }
  expectVersion(shown, version)
  const job = jobOf(id)
  if (job?.kind === 'committing') {
    job.abort.abort(dropWhile('written'))
    await job.ended
    return cancelImport(house, id, version)
  }
  const dropped: StoredRun = {
    ...run,
    state: 'cancelled',
    summary: { ...run.summary, pieces: null },
    version: version + 1,
  }
  const saved = await saveRun(house.db, dropped, { cells: null, plan: null })
  if (!saved) expectVersion(presentRun(house, await findRun(house.db, id)), version)
  job?.abort.abort(dropWhile('planned'))
  return presentRun(house, dropped)
}

const dropWhile = (doing: 'planned' | 'written') =>
  new Problem('conflict', `The import was cancelled while it was ${doing}. Nothing of it was saved.`)
