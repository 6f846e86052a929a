import type { ImportRow, ImportRun, RowVerdict } from '#shared/import/import-run.ts'
import type { PlannedRow } from '#shared/import/plan-row.ts'

import { pageOf } from '../http/list-reply.ts'
import type { House } from '../house.ts'
import type { StoredRun } from './import-run.store.ts'
import { jobOf } from './jobs.ts'
import type { KeptPlan } from './make-plan.ts'
import { limits } from './parsed-file.ts'

export interface RowsQuery {
  cursor?: string | undefined
  limit: number
  verdict?: RowVerdict | undefined
  warned?: boolean | undefined
}

export const firstRows: RowsQuery = { limit: 100 }

const interrupted = 'The server stopped while it read this file. Upload it again.'

/** An import as answered, with a page of its rows; without a plan, as lists show it. */
export function presentRun(
  house: House,
  run: StoredRun,
  { plan, query = firstRows }: { plan?: KeptPlan; query?: RowsQuery } = {},
): ImportRun {
  const { mapping, summary } = run
  const { items, nextCursor } = pageOf(rowsOf(plan, query), query)
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
    rows: items.map(withoutId),
    nextCursor,
    focus: plan?.focus ?? null,
    changeSet: run.changeSet,
    errors: summary.errors,
    questions: summary.questions,
    notes: summary.notes,
    version: run.version,
    createdAt: run.createdAt,
  }
}

function rowsOf(plan: KeptPlan | undefined, { verdict, warned }: RowsQuery): readonly PlannedRow[] {
  const rows = plan?.rows ?? []
  if (verdict === undefined && warned === undefined) return rows
  return rows.filter(
    (row) =>
      (verdict === undefined || row.verdict === verdict) &&
      (warned === undefined || row.warnings.length > 0 === warned),
  )
}

const withoutId = ({ id: _id, ...row }: PlannedRow): ImportRow => row

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
