import type { RowVerdict } from '#shared/import/import-run.ts'
import type { PlannedRow } from '#shared/import/plan-row.ts'

import { pack, unpack } from './pack.ts'
import type { Packed } from './pack.ts'

/** Rows of a piece, which is read and written in one go: few enough that nobody waits for it. */
const rowsInPiece = 250

/** How many rows of a piece are of one kind. */
interface Counted {
  verdict: RowVerdict
  warned: boolean
  rows: number
}

/** Where some rows of a plan lie among its packed bytes, and what kinds they are of. */
export interface Piece {
  at: number
  bytes: number
  counts: Counted[]
}

/** Which rows are asked for; absent: whatever they are. */
export interface RowKind {
  verdict?: RowVerdict | undefined
  warned?: boolean | undefined
}

/** The rows of a plan as pieces that are unpacked one by one: whoever reads some of a long file holds no more of it. */
export function packRows(rows: readonly PlannedRow[]): { pieces: Piece[]; packed: Packed } {
  const pieces: Piece[] = []
  const parts: Packed[] = []
  let at = 0
  for (let first = 0; first < rows.length; first += rowsInPiece) {
    const some = rows.slice(first, first + rowsInPiece)
    const part = pack(some)
    pieces.push({ at, bytes: part.length, counts: countKinds(some) })
    parts.push(part)
    at += part.length
  }
  const packed = new Uint8Array(at)
  for (const [index, part] of parts.entries()) packed.set(part, pieces[index]?.at ?? 0)
  return { pieces, packed }
}

export const unpackRows = (part: Uint8Array): Promise<PlannedRow[]> => unpack<PlannedRow[]>(part)

export const isOfKind = (row: PlannedRow, { verdict, warned }: RowKind): boolean =>
  (verdict === undefined || row.verdict === verdict) &&
  (warned === undefined || row.warnings.length > 0 === warned)

/** How many rows of a kind a piece holds. */
export const countOf = ({ counts }: Pick<Piece, 'counts'>, kind: RowKind): number =>
  counts.reduce(
    (sum, one) =>
      (kind.verdict === undefined || one.verdict === kind.verdict) &&
      (kind.warned === undefined || one.warned === kind.warned)
        ? sum + one.rows
        : sum,
    0,
  )

function countKinds(rows: readonly PlannedRow[]): Counted[] {
  const counts: Counted[] = []
  for (const { verdict, warnings } of rows) {
    const warned = warnings.length > 0
    const known = counts.find((one) => one.verdict === verdict && one.warned === warned)
    if (known) known.rows += 1
    else counts.push({ verdict, warned, rows: 1 })
  }
  return counts
}
