import type { ChangeAction, SubjectType } from '#shared/history/change.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Ask } from './ask.ts'
import type { BulkTable } from './bulk-columns.ts'
import { insertRows, updateRows } from './bulk.ts'
import { differs } from './differs.ts'
import type { Tx } from './write.ts'

interface Versioned {
  id: string
  version: number
}

type Cell = string | number | boolean | null

/** A kind of plain records of a portfolio: where they are kept, what history calls them, and both ways between. */
export interface RecordKind<T extends Versioned, Row> {
  table: BulkTable
  subject: SubjectType
  /** For refusals: "gate". */
  noun: string
  /** The SELECT with its joins; the table itself is `r`. */
  select: string
  /** Of lists, such as `r."due", r."id"`. */
  order: string
  toRecord: (row: Row) => T
  /** All columns but the portfolio. */
  toRow: (record: T) => Record<string, Cell> & Versioned
}

/** A record as history holds it. */
const cellsOf = (record: Versioned): Record<string, unknown> => ({ ...record })

/** The statement of all of a portfolio's records of a kind; $1 is the portfolio. */
export const listStatement = ({ select, order }: { select: string; order: string }): string =>
  `${select} WHERE r."portfolioId" = $1 ORDER BY ${order}`

export async function listRecords<T extends Versioned, Row>(
  ask: Ask,
  kind: RecordKind<T, Row>,
  portfolioId: PortfolioId,
): Promise<T[]> {
  return (await ask<Row>(listStatement(kind), [portfolioId])).map(kind.toRecord)
}

/** Null when there is none. */
export async function seekRecord<T extends Versioned, Row>(
  ask: Ask,
  kind: RecordKind<T, Row>,
  id: string,
): Promise<T | null> {
  const rows = await ask<Row>(`${kind.select} WHERE r."id" = $1`, [id])
  return rows.map(kind.toRecord)[0] ?? null
}

/** Throws Problem when there is none. */
export async function findRecord<T extends Versioned, Row>(
  ask: Ask,
  kind: RecordKind<T, Row>,
  id: string,
): Promise<T> {
  const found = await seekRecord(ask, kind, id)
  if (!found) throw new Problem('not_found', `There is no such ${kind.noun}.`)
  return found
}

export async function insertRecord<T extends Versioned, Row>(
  tx: Tx,
  kind: RecordKind<T, Row>,
  { portfolioId, record, action = 'create' }: { portfolioId: PortfolioId; record: T; action?: ChangeAction },
): Promise<T> {
  await insertRows(tx, kind.table, [{ ...kind.toRow(record), portfolioId }])
  tx.change({ action, subject: { type: kind.subject, id: record.id }, before: null, after: cellsOf(record) })
  return record
}

/** Saves what differs, with its history, and answers the record with its new version. */
export async function saveRecord<T extends Versioned, Row>(
  tx: Tx,
  kind: RecordKind<T, Row>,
  { current, wanted, action = 'update' }: { current: T; wanted: T; action?: ChangeAction },
): Promise<T> {
  // both are whole records of one kind
  const change = differs<Record<string, unknown>, Record<string, unknown>>(cellsOf(current), cellsOf(wanted))
  if (!change) return current
  const saved = { ...wanted, version: current.version + 1 }
  await updateRows(tx, kind.table, [kind.toRow(saved)])
  tx.change({ action, subject: { type: kind.subject, id: current.id }, ...change })
  return saved
}

export async function removeRecord<T extends Versioned, Row>(
  tx: Tx,
  kind: RecordKind<T, Row>,
  record: T,
): Promise<void> {
  await tx.execute(`DELETE FROM "${kind.table}" WHERE "id" = $1`, [record.id])
  tx.change({
    action: 'remove',
    subject: { type: kind.subject, id: record.id },
    before: cellsOf(record),
    after: null,
  })
}
