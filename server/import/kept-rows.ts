import type { ImportRow } from '#shared/import/import-run.ts'
import type { PlannedRow } from '#shared/import/plan-row.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Reading } from '../db/reading.ts'
import type { StoredRun } from './import-run.store.ts'
import { readPiece } from './import-run.store.ts'
import { countOf, isOfKind, unpackRows } from './packed-rows.ts'
import type { Piece, RowKind } from './packed-rows.ts'

export interface RowsQuery extends RowKind {
  cursor?: string | undefined
  limit: number
}

export interface RowsPage {
  rows: ImportRow[]
  nextCursor: string | null
}

/** A page of an import's rows; none while it is planned, or when they are no longer kept. The cursor is a position. */
export async function pageOfRows(
  db: Reading,
  run: StoredRun,
  { cursor, limit, ...kind }: RowsQuery,
): Promise<RowsPage> {
  const pieces = run.summary.pieces ?? []
  const total = pieces.reduce((sum, piece) => sum + countOf(piece, kind), 0)
  const from = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0)
  const rows: ImportRow[] = []
  let before = 0
  for (const [index, piece] of pieces.entries()) {
    if (before >= from + limit) break
    const here = countOf(piece, kind)
    if (here > 0 && before + here > from) {
      const all = await rowsOf(db, run, { piece, index })
      const wanted = all.filter((row) => isOfKind(row, kind))
      rows.push(...wanted.slice(Math.max(0, from - before), from + limit - before).map(withoutId))
    }
    before += here
  }
  return { rows, nextCursor: from + limit < total ? String(from + limit) : null }
}

/** All rows of an import, some hundred at a time. Throws Problem when they are no longer kept. */
export function eachPiece(db: Reading, run: StoredRun): AsyncGenerator<PlannedRow[]> {
  const { pieces } = run.summary
  if (pieces === null) throw new Problem('not_ready', 'The rows of this import are no longer kept.')
  return readEach(db, run, pieces)
}

async function* readEach(
  db: Reading,
  run: StoredRun,
  pieces: readonly Piece[],
): AsyncGenerator<PlannedRow[]> {
  for (const [index, piece] of pieces.entries()) yield rowsOf(db, run, { piece, index })
}

async function rowsOf(
  db: Reading,
  run: StoredRun,
  { piece, index }: { piece: Piece; index: number },
): Promise<PlannedRow[]> {
  const rows = await unpackRows(await readPiece(db, run, piece))
  const { firstKey, pieces } = run.summary
  if (firstKey === null) return rows
  const newBefore = (pieces ?? [])
    .slice(0, index)
    .reduce((sum, one) => sum + countOf(one, { verdict: 'create' }), 0)
  return withKeys(rows, firstKey, newBefore)
}

/** Rows with the keys that the new initiatives were given: they are numbered in their order, after `newBefore` others. */
export function withKeys(rows: readonly PlannedRow[], firstKey: string, newBefore = 0): PlannedRow[] {
  const cut = firstKey.lastIndexOf('-') + 1
  let next = Number(firstKey.slice(cut)) + newBefore
  return rows.map((row) => {
    if (row.verdict !== 'create') return row
    const key = firstKey.slice(0, cut) + next
    next += 1
    return { ...row, key }
  })
}

const withoutId = ({ id: _id, ...row }: PlannedRow): ImportRow => row
