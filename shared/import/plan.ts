import type { InitiativeRecord } from '../initiative/initiative.ts'
import type { ImportRun } from './import-run.ts'
import { matcherFor } from './match.ts'
import type { ImportKey } from './match.ts'
import { foreignColumns, planErrors } from './plan-errors.ts'
import { questionsOf } from './questions.ts'
import { notesOf } from './notes.ts'
import { rowPlanner } from './plan-row.ts'
import type { ImportMode, PlannedRow } from './plan-row.ts'
import { readRows } from './read-rows.ts'
import type { Reader } from './read-rows.ts'

export interface PlanInput extends Reader {
  mode: ImportMode
  key: ImportKey
  /** All initiatives of the portfolio, archived ones too. */
  existing: readonly InitiativeRecord[]
}

export interface Plan extends Pick<ImportRun, 'counts' | 'totals' | 'errors' | 'questions' | 'notes'> {
  rows: PlannedRow[]
}

/**
 * What an import would do, row by row, and nothing else: pure, so a preview and its commit agree. Money in the totals
 * is in minor units, over the rows that are not skipped or in error.
 */
export function planImport(input: PlanInput): Plan {
  const plan = rowPlanner({ matcher: matcherFor(input.existing, input.key), mode: input.mode })
  const foreign = foreignColumns(input)
  // an amount in another currency is no amount here, not even in a preview
  const columns = input.columns.map((column, index) =>
    foreign.has(index) ? { ...column, field: null } : column,
  )
  const rows = readRows({ ...input, columns }).map(plan)
  return {
    rows,
    counts: countRows(rows),
    totals: addUp(rows),
    errors: planErrors(input, foreign),
    questions: questionsOf({ input, rows }),
    notes: notesOf(rows, input),
  }
}

function countRows(rows: readonly PlannedRow[]): Plan['counts'] {
  const counts = { rows: rows.length, create: 0, update: 0, unchanged: 0, skip: 0, error: 0, warning: 0 }
  for (const row of rows) {
    counts[row.verdict] += 1
    if (row.warnings.length > 0) counts.warning += 1
  }
  return counts
}

function addUp(rows: readonly PlannedRow[]): Plan['totals'] {
  const totals = { budget: 0, spent: 0 }
  for (const row of rows) {
    if (row.verdict === 'skip' || row.verdict === 'error') continue
    for (const field of ['budget', 'spent'] as const) {
      const amount = row.values[field]
      if (typeof amount === 'number') totals[field] += amount
    }
  }
  return totals
}
