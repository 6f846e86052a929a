import { isDeepStrictEqual } from 'node:util'

import { customCells } from '#shared/field/custom-cells.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { ChangeAction } from '#shared/history/change.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Ask } from '../db/ask.ts'
import { insertRows, updateRows } from '../db/bulk.ts'
import type { Open } from '../db/database.ts'
import { differs } from '../db/differs.ts'
import { listIn } from '../db/list-in.ts'
import type { Tx } from '../db/write.ts'
import { columnsOf, toColumns, toInitiativeRecord } from './initiative.row.ts'
import type { InitiativeRow } from './initiative.row.ts'

const withNames = `SELECT i.*, p."key" AS "portfolioKey", u."name" AS "unitName", o."name" AS "ownerName", s."name" AS "sponsorName"
  FROM "Initiative" i JOIN "Portfolio" p ON p."id" = i."portfolioId" LEFT JOIN "Unit" u ON u."id" = i."unitId"
  LEFT JOIN "Person" o ON o."id" = i."ownerId" LEFT JOIN "Person" s ON s."id" = i."sponsorId"`

type NamedRow = InitiativeRow & Record<'portfolioKey' | 'unitName' | 'ownerName' | 'sponsorName', string>

function toRecord(row: NamedRow, people: ReadonlyMap<string, string>): InitiativeRecord {
  const names = { [row.ownerId ?? '']: row.ownerName, [row.sponsorId ?? '']: row.sponsorName }
  return toInitiativeRecord(row, {
    portfolioKey: row.portfolioKey,
    unit: (id) => ({ id, name: row.unitName }),
    person: (id) => ({ id, name: names[id] ?? people.get(id) ?? '' }),
  })
}

// an id in a person's value; quotes inside text are escaped, so no text looks like one
const personId = /"id":"([^"]+)"/g

/** The names of people in custom fields; rows without any, which are most, cost no question. */
async function namesIn(ask: Ask, rows: readonly NamedRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap((row) =>
    row.custom === '{}' ? [] : Array.from(row.custom.matchAll(personId), (match) => match[1]),
  )
  if (ids.length === 0) return new Map()
  const wanted = new Set(ids)
  const people = await ask<{ id: string; name: string }>('SELECT "id", "name" FROM "Person"', [])
  return new Map(people.filter((one) => wanted.has(one.id)).map((one) => [one.id, one.name]))
}

const toRecords = async (ask: Ask, rows: readonly NamedRow[]): Promise<InitiativeRecord[]> => {
  const people = await namesIn(ask, rows)
  return rows.map((row) => toRecord(row, people))
}

export async function findInitiative(ask: Ask, id: InitiativeId): Promise<InitiativeRecord> {
  const [record] = await toRecords(ask, await ask<NamedRow>(`${withNames} WHERE i."id" = $1`, [id]))
  if (!record) throw new Problem('not_found', 'There is no such initiative.')
  return record
}

/** All initiatives of a portfolio, archived ones too, by number. */
export async function listInitiatives(ask: Ask, portfolioId: PortfolioId): Promise<InitiativeRecord[]> {
  const sql = `${withNames} WHERE i."portfolioId" = $1 ORDER BY i."number"`
  return toRecords(ask, await ask<NamedRow>(sql, [portfolioId]))
}

/** The initiatives with these ids, as they are within an open transaction, by number. */
export async function listInitiativesOf(tx: Open, ids: readonly InitiativeId[]): Promise<InitiativeRecord[]> {
  if (ids.length === 0) return []
  const sql = `${withNames} WHERE i."id" IN (${listIn(tx)}) ORDER BY i."number"`
  return toRecords(tx.ask, await tx.ask<NamedRow>(sql, [JSON.stringify(ids)]))
}

/** Who holds these external ids in a portfolio. */
export const listHolders = (
  tx: Open,
  portfolioId: PortfolioId,
  externalIds: readonly string[],
): Promise<Pick<InitiativeRecord, 'id' | 'externalId'>[]> =>
  externalIds.length === 0
    ? Promise.resolve([])
    : tx.ask(
        `SELECT "id", "externalId" FROM "Initiative" WHERE "portfolioId" = $2 AND "externalId" IN (${listIn(tx)})`,
        [JSON.stringify(externalIds), portfolioId],
      )

/** Ids of the initiatives of a portfolio that were changed after a revision. */
export async function listChangedSince(
  { ask }: Open,
  portfolioId: PortfolioId,
  revision: number,
): Promise<ReadonlySet<string>> {
  const rows = await ask<{ id: string }>(
    `SELECT DISTINCT "subjectId" AS "id" FROM "Change" WHERE "portfolioId" = $1 AND "revision" > $2 AND "subjectType" = 'initiative'`,
    [portfolioId, revision],
  )
  return new Set(rows.map((row) => row.id))
}

/** A new initiative before it has an id and a key. */
export type NewInitiative = Omit<
  InitiativeRecord,
  'id' | 'portfolioId' | 'key' | 'version' | 'createdAt' | 'updatedAt'
>

/** Adds initiatives under fresh numbers, which are never reused, and writes their history. */
export async function insertInitiatives(
  tx: Tx,
  portfolioId: PortfolioId,
  { written, action = 'create' }: { written: readonly NewInitiative[]; action?: ChangeAction },
): Promise<InitiativeRecord[]> {
  const [numbered] = await tx.ask<{ key: string; lastNumber: number | bigint }>(
    'UPDATE "Portfolio" SET "lastNumber" = "lastNumber" + $2 WHERE "id" = $1 RETURNING "key", "lastNumber"',
    [portfolioId, written.length],
  )
  if (!numbered) throw new Problem('not_found', 'There is no such portfolio.')
  const first = Number(numbered.lastNumber) - written.length + 1
  const records = written.map((one, at): InitiativeRecord => ({
    ...one,
    id: tx.newId() as InitiativeId, // a fresh id is branded where it is made
    portfolioId,
    key: `${numbered.key}-${first + at}`,
    version: 0,
    createdAt: tx.at,
    updatedAt: tx.at,
  }))
  await insertRecords(tx, records)
  for (const record of records) {
    tx.change({ action, subject: { type: 'initiative', id: record.id }, before: null, after: { ...record } })
  }
  return records
}

async function insertRecords(tx: Tx, records: readonly InitiativeRecord[]): Promise<void> {
  await insertRows(
    tx,
    'Initiative',
    records.map((record) => ({
      id: record.id,
      portfolioId: record.portfolioId,
      number: Number(record.key.slice(record.key.lastIndexOf('-') + 1)),
      ...toColumns(record),
      version: record.version,
      createdAt: record.createdAt,
      updatedAt: record.updatedAt,
    })),
  )
}

export interface Edit {
  current: InitiativeRecord
  /** The same with other values in some fields; ids, key and version are taken from `current`. */
  wanted: InitiativeRecord
}

const { keys } = Object

/** Saves what differs of each, with its history; rows in which nothing differs are left alone. */
export async function saveInitiatives(
  tx: Tx,
  { edits, action = 'update' }: { edits: readonly Edit[]; action?: ChangeAction },
): Promise<InitiativeRecord[]> {
  const saved: InitiativeRecord[] = []
  const touched = new Set<string>()
  for (const { current, wanted } of edits) {
    const change = differs(current, wanted)
    if (!change) continue
    for (const name of keys(change.after)) touched.add(name)
    const after = { ...wanted, id: current.id, version: current.version + 1, updatedAt: tx.at }
    saved.push(after)
    const { custom, ...plain } = change.after
    const fields = custom === undefined ? [] : fieldsThatDiffer(current, wanted)
    const before = Object.fromEntries(
      keys(plain).map((name) => [name, change.before[name as keyof InitiativeRecord] ?? null]),
    ) // names come from the same record
    tx.change({
      action,
      subject: { type: 'initiative', id: current.id },
      // when it was written last, too: whoever looks back finds the record as it was
      before: { ...before, ...customCells(current.custom, fields), updatedAt: current.updatedAt },
      after: { ...plain, ...customCells(wanted.custom, fields) },
    })
  }
  // what none of them changed need not travel
  const columns = columnsOf(touched)
  await updateRows(
    tx,
    'Initiative',
    saved.map((record) => ({
      id: record.id,
      ...toColumns(record, columns),
      version: record.version,
      updatedAt: record.updatedAt,
    })),
  )
  return saved
}

const fieldsThatDiffer = ({ custom }: InitiativeRecord, { custom: wanted }: InitiativeRecord): string[] =>
  [...new Set([...keys(custom), ...keys(wanted)])].filter(
    (field) => !isDeepStrictEqual(custom[field], wanted[field]),
  )

/** Frees the external ids of rows that are about to get others: two rows may swap theirs. Saving them follows. */
export async function releaseExternalIds(tx: Tx, ids: readonly InitiativeId[]): Promise<void> {
  if (ids.length === 0) return
  await tx.execute(`UPDATE "Initiative" SET "externalId" = NULL WHERE "id" IN (${listIn(tx)})`, [
    JSON.stringify(ids),
  ])
}

/** Takes initiatives out for good: only for undoing their making. Their numbers are not given again. */
export async function removeInitiatives(tx: Tx, records: readonly InitiativeRecord[]): Promise<void> {
  if (records.length === 0) return
  await tx.execute(`DELETE FROM "Initiative" WHERE "id" IN (${listIn(tx)})`, [
    JSON.stringify(records.map((one) => one.id)),
  ])
  for (const one of records) {
    tx.change({
      action: 'undo',
      subject: { type: 'initiative', id: one.id },
      before: { ...one },
      after: null,
    })
  }
}

/** Brings back what an undo had removed, with the ids and keys that it had. */
export async function insertAgain(tx: Tx, records: readonly InitiativeRecord[]): Promise<void> {
  await insertRecords(tx, records)
  for (const one of records) {
    tx.change({
      action: 'undo',
      subject: { type: 'initiative', id: one.id },
      before: null,
      after: { ...one },
    })
  }
}

/** Refuses an external id that another initiative of the portfolio has. */
export async function refuseTakenExternalId(
  tx: Tx,
  record: { id?: string; portfolioId: PortfolioId; externalId: string | null },
) {
  if (record.externalId === null) return
  const [same] = await tx.ask<{ id: string; title: string }>(
    'SELECT "id", "title" FROM "Initiative" WHERE "portfolioId" = $1 AND "externalId" = $2',
    [record.portfolioId, record.externalId],
  )
  if (!same || same.id === record.id) return
  const message = `${record.externalId} is the external id of “${same.title}” already.`
  throw new Problem('bad_input', message, { errors: [{ path: 'externalId', message }] })
}
