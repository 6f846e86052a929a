import { columnDefaults } from '#shared/import/column-defaults.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import type { ImportMapping } from '#shared/import/mapping.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Database } from '../db/database.ts'
import type { Tx } from '../db/write.ts'

/** What a list of imports shows of each without its rows. */
export interface Summary extends Pick<
  ImportRun,
  'sheets' | 'counts' | 'totals' | 'errors' | 'questions' | 'notes'
> {
  /** Once written: the key of the first new initiative; the others follow in the order of their rows. */
  firstKey: string | null
}

/** An import as stored, without its cells and rows. */
export interface StoredRun {
  id: string
  portfolioId: PortfolioId
  userId: string
  state: ImportRun['state']
  failure: string | null
  file: ImportRun['file']
  mapping: ImportMapping
  summary: Summary
  /** The portfolio's revision that the plan was made at. */
  plannedAt: number
  changeSet: number | null
  version: number
  createdAt: string
}

type Packed = Uint8Array<ArrayBuffer>

/** The heavy parts: packed sheets, and packed rows with the focus before and after. Null: no longer kept. */
export interface Parts {
  cells?: Packed | null
  plan?: Packed | null
}

const light = {
  id: true,
  portfolioId: true,
  userId: true,
  state: true,
  failure: true,
  fileName: true,
  bytes: true,
  kind: true,
  encoding: true,
  delimiter: true,
  mapping: true,
  summary: true,
  plannedAt: true,
  changeSet: true,
  version: true,
  createdAt: true,
} as const

type LightRow = Omit<StoredRun, 'file' | 'mapping' | 'summary' | 'portfolioId' | 'state'> & {
  portfolioId: string
  state: string
  fileName: string
  bytes: number
  kind: string
  encoding: string | null
  delimiter: string | null
  mapping: string
  summary: string
}

// states, kinds and JSON are written here alone, from the types that they come back as
const toRun = ({
  fileName,
  bytes,
  kind,
  encoding,
  delimiter,
  mapping,
  summary,
  ...row
}: LightRow): StoredRun => ({
  ...row,
  portfolioId: row.portfolioId as PortfolioId,
  state: row.state as StoredRun['state'],
  file: { name: fileName, bytes, kind: kind as StoredRun['file']['kind'], encoding, delimiter },
  mapping: withDefaults(JSON.parse(mapping) as ImportMapping),
  summary: Object.assign({ questions: [], notes: [] }, JSON.parse(summary) as Summary),
})

/** Imports made before a setting was known lack it. */
const withDefaults = (mapping: ImportMapping): ImportMapping => ({
  ...Object.assign({ saved: null }, mapping),
  columns: mapping.columns.map((column) => Object.assign({ ...columnDefaults, mayFill: null }, column)),
})

const toColumns = ({ file, mapping, summary, ...run }: StoredRun) => ({
  ...run,
  fileName: file.name,
  bytes: file.bytes,
  kind: file.kind,
  encoding: file.encoding,
  delimiter: file.delimiter,
  sheet: mapping.sheet,
  headerRow: mapping.headerRow,
  mapping: JSON.stringify(mapping),
  summary: JSON.stringify(summary),
})

export async function findRun(db: Database, id: string): Promise<StoredRun> {
  const row = await db.reader.importRun.findUnique({ where: { id }, select: light })
  if (!row) throw new Problem('not_found', 'There is no such import.')
  return toRun(row)
}

export async function listRuns(
  db: Database,
  portfolioId: PortfolioId,
  { skip, take }: { skip: number; take: number },
): Promise<{ runs: StoredRun[]; total: number }> {
  const where = { portfolioId }
  const [rows, total] = await Promise.all([
    db.reader.importRun.findMany({ where, select: light, orderBy: { id: 'desc' }, skip, take }),
    db.reader.importRun.count({ where }),
  ])
  return { runs: rows.map(toRun), total }
}

export async function readPart(db: Database, id: string, part: 'cells' | 'plan'): Promise<Packed | null> {
  const row = await db.reader.importRun.findUnique({ where: { id }, select: { cells: true, plan: true } })
  return row?.[part] ?? null
}

/**
 * Keeps a plan. A plan is no part of the portfolio: it has no history and raises no revision, so it does not pass the
 * door of changes; its commit does.
 */
export async function insertRun(db: Database, run: StoredRun, parts: Parts = {}): Promise<void> {
  await db.exclusive(() => db.prisma.importRun.create({ data: { ...toColumns(run), ...parts } }))
}

/** Saves a plan made anew, unless somebody else was faster: then false, and nothing is saved. */
export async function saveRun(db: Database, run: StoredRun, parts: Parts = {}): Promise<boolean> {
  const { id, ...columns } = toColumns(run)
  const where = { id, version: run.version - 1 }
  const saved = await db.exclusive(() =>
    db.prisma.importRun.updateMany({ where, data: { ...columns, ...parts } }),
  )
  return saved.count === 1
}

/** The same inside the write that the import makes, and only together with it. */
export async function saveRunInside(tx: Tx, run: StoredRun, parts: Parts = {}): Promise<void> {
  const { id, ...columns } = toColumns(run)
  const where = { id, version: run.version - 1 }
  const saved = await tx.prisma.importRun.updateMany({ where, data: { ...columns, ...parts } })
  if (saved.count !== 1) throw new Problem('changed_since', 'Somebody changed this import in the meantime.')
}
