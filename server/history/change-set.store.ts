import { kindTable } from '#shared/history/change-set.ts'
import type { ChangeKind, ChangePart } from '#shared/history/change-set.ts'
import type { Change } from '#shared/history/change.ts'
import type { Reference } from '#shared/kernel/list.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'

import type { Database } from '../db/database.ts'
import { toChange, withActor } from './history.store.ts'
import type { ChangeRow } from './history.store.ts'

/** Which changes of a portfolio count; `without` are subjects that the reader may not see. */
export interface Wanted {
  portfolioId: PortfolioId
  person?: string | undefined
  kind?: ChangeKind | undefined
  /** Subjects of which one must be changed in the set. */
  subjects?: readonly string[] | undefined
  /** Instants: from the first, before the second. */
  between?: readonly [string, string] | undefined
  without: ReadonlySet<string>
}

// what everybody has for themselves is no history of the portfolio, such as drafts and saved views; an undo is told by
// what it changed
const shown = `c."subjectType" NOT IN ('view', 'change_set') AND NOT (c."subjectType" = 'status_update' AND c."action" <> 'publish')`

const listIn = (db: Database, at: number): string =>
  db.provider === 'sqlite'
    ? `(SELECT value FROM json_each($${at}))`
    : `(SELECT jsonb_array_elements_text($${at}::jsonb))`

/** Words of the closed lists of the contract, so that they can stand in a statement. */
const words = (list: readonly string[]): string => `(${list.map((one) => `'${one}'`).join(', ')})`

function kindCondition(kind: ChangeKind): string {
  const { subjects, actions }: { subjects?: readonly string[]; actions?: readonly string[] } = kindTable[kind]
  const others = Object.values(kindTable).flatMap((one) => ('subjects' in one ? one.subjects : []))
  if (!subjects && !actions) return `k."subjectType" NOT IN ${words(others)} AND k."action" <> 'undo'`
  return [
    subjects && `k."subjectType" IN ${words(subjects)}`,
    actions ? `k."action" IN ${words(actions)}` : `k."action" <> 'undo'`,
  ]
    .filter(Boolean)
    .join(' AND ')
}

function conditionsOf(db: Database, wanted: Wanted): { where: string; params: unknown[] } {
  const params: unknown[] = [wanted.portfolioId]
  const add = (value: unknown) => params.push(value)
  const where = ['c."portfolioId" = $1', shown]
  if (wanted.without.size > 0)
    where.push(`c."subjectId" NOT IN ${listIn(db, add(JSON.stringify([...wanted.without])))}`)
  if (wanted.person !== undefined) where.push(`c."actorId" = $${add(wanted.person)}`)
  if (wanted.between)
    where.push(`c."at" >= $${add(wanted.between[0])} AND c."at" < $${add(wanted.between[1])}`)
  const among = (condition: string) =>
    where.push(
      `c."revision" IN (SELECT k."revision" FROM "Change" k WHERE k."portfolioId" = $1 AND ${condition})`,
    )
  if (wanted.kind) among(kindCondition(wanted.kind))
  if (wanted.subjects) among(`k."subjectId" IN ${listIn(db, add(JSON.stringify(wanted.subjects)))}`)
  return { where: where.join(' AND '), params }
}

/** Revisions of the change sets before one, newest first, `limit` of them. */
export async function listRevisions(
  db: Database,
  wanted: Wanted,
  { before, limit }: { before: number; limit: number },
): Promise<number[]> {
  const { where, params } = conditionsOf(db, wanted)
  const rows = await db.rows<{ revision: number }>(
    `SELECT DISTINCT c."revision" FROM "Change" c WHERE ${where} AND c."revision" < $${params.length + 1}
     ORDER BY c."revision" DESC LIMIT ${limit}`,
    [...params, before],
  )
  return rows.map((row) => row.revision)
}

export async function countSets(db: Database, wanted: Wanted): Promise<number> {
  const { where, params } = conditionsOf(db, wanted)
  const [row] = await db.rows<{ count: number | bigint }>(
    `SELECT COUNT(DISTINCT c."revision") AS "count" FROM "Change" c WHERE ${where}`,
    params,
  )
  return Number(row?.count ?? 0)
}

/** Change sets in which something may not be seen. */
export async function countHidden(db: Database, { portfolioId, without }: Wanted): Promise<number> {
  if (without.size === 0) return 0
  const [row] = await db.rows<{ count: number | bigint }>(
    `SELECT COUNT(DISTINCT c."revision") AS "count" FROM "Change" c
     WHERE c."portfolioId" = $1 AND ${shown} AND c."subjectId" IN ${listIn(db, 2)}`,
    [portfolioId, JSON.stringify([...without])],
  )
  return Number(row?.count ?? 0)
}

/** Everybody who changed anything in the portfolio, by name. */
export const listActors = (db: Database, portfolioId: PortfolioId): Promise<Reference[]> =>
  db.rows<Reference>(
    `SELECT "id", "name" FROM "User"
     WHERE "id" IN (SELECT DISTINCT "actorId" FROM "Change" WHERE "portfolioId" = $1) ORDER BY "name", "id"`,
    [portfolioId],
  )

export interface SetHead {
  revision: number
  at: string
  actor: Reference | null
  parts: ChangePart[]
}

/** What change sets hold, by kind of record and action. */
export async function listHeads(
  db: Database,
  { portfolioId, without }: Wanted,
  revisions: readonly number[],
): Promise<SetHead[]> {
  type Row = Pick<ChangePart, 'type' | 'action'> & {
    revision: number
    at: string
    actorId: string | null
    actorName: string | null
    count: number | bigint
  }
  const rows = await db.rows<Row>(
    `SELECT c."revision", MIN(c."at") AS "at", c."actorId", u."name" AS "actorName", c."subjectType" AS "type",
       c."action", COUNT(*) AS "count" FROM "Change" c LEFT JOIN "User" u ON u."id" = c."actorId"
     WHERE c."portfolioId" = $1 AND ${shown} AND c."subjectId" NOT IN ${listIn(db, 2)}
       AND c."revision" IN (${revisions.map(Number).join(', ') || '0'})
     GROUP BY c."revision", c."actorId", u."name", c."subjectType", c."action"
     ORDER BY c."revision" DESC, c."subjectType", c."action"`,
    [portfolioId, JSON.stringify([...without])],
  )
  const heads = new Map<number, SetHead>()
  for (const { revision, at, actorId, actorName, type, action, count } of rows) {
    const actor = actorId === null ? null : { id: actorId, name: actorName ?? '' }
    const head = heads.get(revision) ?? { revision, at, actor, parts: [] }
    head.parts.push({ type, action, count: Number(count) })
    heads.set(revision, head)
  }
  return [...heads.values()]
}

/** A page of a change set's changes, in a lasting order. */
export async function listChangesOf(
  db: Database,
  { portfolioId, without }: Wanted,
  { revision, skip, limit }: { revision: number; skip: number; limit: number },
): Promise<Change[]> {
  const rows = await db.rows<ChangeRow>(
    `${withActor} WHERE c."portfolioId" = $1 AND c."revision" = $2 AND ${shown}
       AND c."subjectId" NOT IN ${listIn(db, 3)} ORDER BY c."subjectType", c."subjectId", c."id" LIMIT ${limit} OFFSET ${skip}`,
    [portfolioId, revision, JSON.stringify([...without])],
  )
  return rows.map(toChange)
}

/** Undos of change sets: which one took which back. */
export async function listUndos(
  db: Database,
  portfolioId: PortfolioId,
  revisions: readonly number[],
): Promise<{ set: number; by: number }[]> {
  const rows = await db.rows<{ set: string; by: number }>(
    `SELECT "subjectId" AS "set", "revision" AS "by" FROM "Change" WHERE "subjectType" = 'change_set'
       AND "subjectId" IN ${listIn(db, 1)} AND "portfolioId" = $2 ORDER BY "revision"`,
    [JSON.stringify(revisions.map(String)), portfolioId],
  )
  return rows.map(({ set, by }) => ({ set: Number(set), by }))
}

/** Which of these sets are undos, and of what. */
export async function listUndone(
  db: Database,
  portfolioId: PortfolioId,
  revisions: readonly number[],
): Promise<{ set: number; by: number }[]> {
  const rows = await db.rows<{ set: string; by: number }>(
    `SELECT "subjectId" AS "set", "revision" AS "by" FROM "Change" WHERE "portfolioId" = $1
       AND "revision" IN (${revisions.map(Number).join(', ') || '0'}) AND "subjectType" = 'change_set'`,
    [portfolioId],
  )
  return rows.map(({ set, by }) => ({ set: Number(set), by }))
}

/** Ids of an initiative, of its support links, also of those that were removed, and of what was published about it. */
export async function listSubjectsOf(
  db: Database,
  portfolioId: PortfolioId,
  initiative: string,
): Promise<string[]> {
  const rows = await db.rows<{ id: string; before: string | null }>(
    `SELECT "id", NULL AS "before" FROM "SupportLink" WHERE "fromId" = $1
     UNION ALL SELECT "id", NULL FROM "StatusUpdate" WHERE "initiativeId" = $1 AND "publishedAt" IS NOT NULL
     UNION ALL SELECT "subjectId", "before" FROM "Change"
     WHERE "portfolioId" = $2 AND "subjectType" = 'support_link' AND "after" IS NULL`,
    [initiative, portfolioId],
  )
  const isIts = ({ before }: { before: string | null }) =>
    before === null || (JSON.parse(before) as { from: string }).from === initiative
  return [initiative, ...rows.filter(isIts).map((row) => row.id)]
}

/** All that happened to an initiative, to its support links and to its status, newest first. */
export async function listInitiativeChanges(
  db: Database,
  portfolioId: PortfolioId,
  id: InitiativeId,
): Promise<Change[]> {
  const subjects = JSON.stringify(await listSubjectsOf(db, portfolioId, id))
  const rows = await db.rows<ChangeRow>(
    `${withActor} WHERE c."subjectType" IN ('initiative', 'support_link', 'status_update')
       AND c."subjectId" IN ${listIn(db, 1)} AND ${shown} ORDER BY c."revision" DESC, c."id" DESC`,
    [subjects],
  )
  return rows.map(toChange)
}
