import type { ImportRun } from '#shared/import/import-run.ts'

import type { House } from '../house.ts'
import type { StoredRun } from './import-run.store.ts'
import { jobOf } from './jobs.ts'
import { pageOfRows } from './kept-rows.ts'
import type { RowsPage, RowsQuery } from './kept-rows.ts'
import { limits } from './parsed-file.ts'

const interrupted = 'The server stopped while it read this file. Upload it again.'

const firstRows: RowsQuery = { limit: 100 }

/** An import as answered, with a page of its rows. */
export const showRun = async (house: House, run: StoredRun, query = firstRows): Promise<ImportRun> =>
  presentRun(house, run, await pageOfRows(house.db, run, query))

/** An import as lists show it, or with rows that are known. */
export function presentRun(house: House, run: StoredRun, page: RowsPage | null = null): ImportRun {
  const { mapping, summary } = run
  return {
    id: run.id,
    portfolioId: run.portfolioId,
    ...stateOf(house, run),
    file: run.file,
    sheets: summary.sheets,
    sheet: mapping.sheet,
    headerRow: mapping.headerRow,
    columns: mapping.columns,
    constants: mapping.constants,
    mode: mapping.mode,
    key: mapping.key,
    saved: mapping.saved,
    counts: summary.counts,
    totals: summary.totals,
    rows: page?.rows ?? [],
    rowsKept: summary.pieces !== null,
    nextCursor: page?.nextCursor ?? null,
    focus: page ? summary.focus : null,
    changeSet: run.changeSet,
    errors: summary.errors,
    questions: summary.questions,
    notes: summary.notes,
    version: run.version,
    createdAt: run.createdAt,
  }
}

/** What is under way lives in this process; a plan that nobody makes any more was broken off. */
function stateOf(house: House, run: StoredRun): Pick<ImportRun, 'state' | 'progress' | 'failure'> {
  const job = run.state === 'planning' || run.state === 'planned' ? jobOf(run.id) : undefined
  if (job) return { state: job.kind, progress: job.progress, failure: null }
  const age = house.clock.now().getTime() - Date.parse(run.createdAt)
  if (run.state === 'planning' && age > limits.parseMs * 2) {
    return { state: 'failed', progress: 1, failure: interrupted }
  }
  return { state: run.state, progress: run.state === 'planning' ? 0.1 : 1, failure: run.failure }
}
