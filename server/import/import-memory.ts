import { LRUCache } from 'lru-cache'

import type { Sheet } from '#shared/import/table.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Database } from '../db/database.ts'
import type { StoredRun } from './import-run.store.ts'
import { readPart } from './import-run.store.ts'
import type { KeptPlan } from './make-plan.ts'
import { unpack } from './pack.ts'

// The database holds all of it: this only spares unpacking a file again for every page of rows.
// Sized in rows, because memory is spent by them; what is larger is read again.
const mostRows = 100_000
const files = new LRUCache<string, Sheet[]>({
  maxSize: mostRows,
  sizeCalculation: (sheets) => sheets.reduce((sum, sheet) => sum + sheet.rows.length, 1),
})
const plans = new LRUCache<string, { version: number; plan: KeptPlan }>({
  maxSize: mostRows,
  sizeCalculation: ({ plan }) => plan.rows.length + 1,
})

export function rememberSheets(id: string, sheets: Sheet[]): void {
  files.set(id, sheets)
}

export function rememberPlan(run: Pick<StoredRun, 'id' | 'version'>, plan: KeptPlan): void {
  plans.set(run.id, { version: run.version, plan })
}

/** A file that was imported or dropped is not asked for again. */
export function forgetSheets(id: string): void {
  files.delete(id)
}

/** The sheets of an import, as parsed once. Throws Problem when they are no longer kept. */
export async function sheetsOf(db: Database, id: string): Promise<Sheet[]> {
  const known = files.get(id)
  if (known) return known
  const packed = await readPart(db, id, 'cells')
  if (!packed) throw new Problem('not_ready', 'The file of this import is no longer kept. Upload it again.')
  const sheets = await unpack<Sheet[]>(packed)
  files.set(id, sheets)
  return sheets
}

/** The rows of an import as planned or written; none while it is planning, or once it was dropped. */
export async function planOf(db: Database, run: StoredRun): Promise<KeptPlan> {
  const known = plans.get(run.id)
  if (known?.version === run.version) return known.plan
  const packed = await readPart(db, run.id, 'plan')
  const unpacked = packed ? await unpack<KeptPlan>(packed) : { rows: [], focus: null }
  const plan = withKeys(unpacked, run.summary.firstKey)
  rememberPlan(run, plan)
  return plan
}

/** The plan with the keys that its new initiatives were given: they are numbered in the order of their rows. */
export function withKeys(plan: KeptPlan, firstKey: string | null): KeptPlan {
  if (firstKey === null) return plan
  const cut = firstKey.lastIndexOf('-') + 1
  let next = Number(firstKey.slice(cut))
  const keyed = plan.rows.map((row) => {
    if (row.verdict !== 'create') return row
    const key = firstKey.slice(0, cut) + next
    next += 1
    return { ...row, key }
  })
  return { ...plan, rows: keyed }
}
