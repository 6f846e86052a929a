import { columnDefaults } from '#shared/import/column-defaults.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import type { ImportMapping } from '#shared/import/mapping.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Database, Open } from '../db/database.ts'
import type { Reading } from '../db/reading.ts'
import type { Tx } from '../db/write.ts'
import type { Packed } from './pack.ts'
import type { Piece } from './packed-rows.ts'

/** What a list of imports shows of each without its rows. */
export interface Summary extends Pick<
  ImportRun,
  'sheets' | 'counts' | 'totals' | 'errors' | 'questions' | 'notes' | 'focus'
> {
  /** Of all sheets, filled or not: how much work a plan is. */
  cells: number
  /** Where its packed rows lie; null: they are not planned yet, or no longer kept. */
  pieces: Piece[] | null
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

/** The heavy parts: packed sheets, and packed rows. Null: no longer kept. */
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
  summary: Object.assign({ ...summaryDefaults }, JSON.parse(summary) as Summary),
})

const summaryDefaults = {
  questions: [],
  notes: [],
  focus: null,
  cells: Number.MAX_SAFE_INTEGER,
  pieces: null,
}

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

/** Imports in these states, made before an instant, that still keep a file or rows. */
export async function listHeavy(
  db: Database,
  states: readonly StoredRun['state'][],
  before: string,
): Promise<StoredRun[]> {
  const isHeavy = { OR: [{ cells: { not: null } }, { plan: { not: null } }] }
  const where = { state: { in: [...states] }, createdAt: { lt: before }, ...isHeavy }
  return (await db.reader.importRun.findMany({ where, select: light })).map(toRun)
}

/** The packed sheets of an import. Throws Problem when they are no longer kept. */
export async function readCells(db: Reading, id: string): Promise<Uint8Array> {
  const sql = 'SELECT "cells" AS "bytes" FROM "ImportRun" WHERE "id" = $1'
  const [row] = await db.rows<{ bytes: Uint8Array | null }>(sql, [id])
  if (!row?.bytes) {
    throw new Problem('not_ready', 'The file of this import is no longer kept. Upload it again.')
  }
  return row.bytes
}

/** A piece of the packed rows of an import at its version. Throws Problem when it is another one by now. */
export async function readPiece(
  db: Reading,
  { id, version }: Pick<StoredRun, 'id' | 'version'>,
  { at, bytes }: Pick<Piece, 'at' | 'bytes'>,
): Promise<Uint8Array> {
  const sql = 'SELECT substr("plan", $3, $4) AS "bytes" FROM "ImportRun" WHERE "id" = $1 AND "version" = $2'
  const [row] = await db.rows<{ bytes: Uint8Array | null }>(sql, [id, version, at + 1, bytes])
  if (!row?.bytes) throw changedMeanwhile()
  return row.bytes
}

const changedMeanwhile = () => new Problem('changed_since', 'Somebody changed this import in the meantime.')

/**
 * Keeps a plan. A plan is no part of the portfolio: it has no history and raises no revision, so it does not pass the
 * door of changes; its commit does.
 */
export async function insertRun(db: Database, run: StoredRun, parts: Parts = {}): Promise<void> {
  await db.transaction(async (open) => {
    await open.prisma.importRun.create({ data: toColumns(run) })
    await saveParts(open, run.id, parts)
  })
}

/** Saves a plan made anew, unless somebody else was faster: then false, and nothing is saved. */
export const saveRun = (db: Database, run: StoredRun, parts: Parts = {}): Promise<boolean> =>
  db.transaction((open) => update(open, run, parts))

/** The same inside the write that the import makes, and only together with it. */
export async function saveRunInside(tx: Tx, run: StoredRun, parts: Parts = {}): Promise<void> {
  if (!(await update(tx, run, parts))) throw changedMeanwhile()
}

async function update(open: Open, run: StoredRun, parts: Parts): Promise<boolean> {
  const { id, ...columns } = toColumns(run)
  const saved = await open.prisma.importRun.updateMany({
    where: { id, version: run.version - 1 },
    data: columns,
  })
  if (saved.count !== 1) return false
  await saveParts(open, id, parts)
  return true
}

/** By statements of ours: Prisma would turn the bytes to text first, several times as long. */
async function saveParts(open: Open, id: string, parts: Parts): Promise<void> {
  for (const part of ['cells', 'plan'] as const) {
    const bytes = parts[part]
    if (bytes !== undefined)
      await open.execute(`UPDATE "ImportRun" SET "${part}" = $2 WHERE "id" = $1`, [id, bytes])
  }
}
