import type { Change } from '#shared/history/change.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'

import type { Ask } from '../db/ask.ts'

/** A change as the database holds it, with the name of who made it. */
export interface ChangeRow {
  id: string
  revision: number
  at: string
  actorId: string | null
  actorName: string | null
  action: Change['action']
  subjectType: Change['subject']['type']
  subjectId: string
  before: string | null
  after: string | null
}

// written by the door as JSON objects
const fieldsIn = (json: string | null) =>
  json === null ? null : (JSON.parse(json) as Record<string, unknown>)

export const toChange = (row: ChangeRow): Change => ({
  id: row.id,
  revision: row.revision,
  at: row.at,
  actor: row.actorId === null ? null : { id: row.actorId, name: row.actorName ?? '' },
  action: row.action,
  subject: { type: row.subjectType, id: row.subjectId },
  before: fieldsIn(row.before),
  after: fieldsIn(row.after),
})

export const withActor = `SELECT c.*, u."name" AS "actorName" FROM "Change" c LEFT JOIN "User" u ON u."id" = c."actorId"`

/** All that happened to a portfolio's declarations, newest first. */
export async function listDeclarationChanges(ask: Ask, portfolioId: PortfolioId): Promise<Change[]> {
  const rows = await ask<ChangeRow>(
    `${withActor} WHERE c."portfolioId" = $1 AND c."subjectType" = 'declaration' ORDER BY c."revision" DESC, c."id" DESC`,
    [portfolioId],
  )
  return rows.map(toChange)
}

/** All that people decided about a finding, newest first. */
export async function listFindingChanges(ask: Ask, portfolioId: PortfolioId, id: string): Promise<Change[]> {
  const rows = await ask<ChangeRow>(
    `${withActor} WHERE c."subjectType" = 'finding' AND c."subjectId" = $1 AND c."portfolioId" = $2
     ORDER BY c."revision" DESC, c."id" DESC`,
    [id, portfolioId],
  )
  return rows.map(toChange)
}

/** The changes of one change set, in the order they were made. */
export async function listChangeSet(ask: Ask, portfolioId: PortfolioId, revision: number): Promise<Change[]> {
  const rows = await ask<ChangeRow>(
    `${withActor} WHERE c."portfolioId" = $1 AND c."revision" = $2 ORDER BY c."id"`,
    [portfolioId, revision],
  )
  return rows.map(toChange)
}

/** A change without who made it: what reads of many need. */
export interface BareChange {
  subjectType: string
  subjectId: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** A portfolio's changes after a revision, in the order they were made; `most` at most. */
export async function listChangesAfter(
  ask: Ask,
  portfolioId: PortfolioId,
  { revision, most }: { revision: number; most: number },
): Promise<BareChange[]> {
  const rows = await ask<Record<'subjectType' | 'subjectId', string> & Pick<ChangeRow, 'before' | 'after'>>(
    `SELECT "subjectType", "subjectId", "before", "after" FROM "Change" WHERE "portfolioId" = $1 AND "revision" > $2
     ORDER BY "revision", "id" LIMIT ${most}`,
    [portfolioId, revision],
  )
  return rows.map((row) => ({ ...row, before: fieldsIn(row.before), after: fieldsIn(row.after) }))
}

/** Whether a unit or a person's name changed after a portfolio's revision was made; its own write does not count. */
export async function haveNamesChanged(
  ask: Ask,
  portfolioId: PortfolioId,
  revision: number,
): Promise<boolean> {
  const rows = await ask<{ id: string }>(
    `SELECT o."id" FROM "Change" o WHERE o."portfolioId" IS NULL
     AND (o."subjectType" = 'unit' OR o."subjectType" = 'person' AND o."action" <> 'create')
     AND o."at" >= (SELECT max("at") FROM "Change" WHERE "portfolioId" = $1 AND "revision" = $2)
     AND o."requestId" NOT IN (SELECT "requestId" FROM "Change" WHERE "portfolioId" = $1 AND "revision" = $2) LIMIT 1`,
    [portfolioId, revision],
  )
  return rows.length > 0
}

/** The initiatives that were made or changed after a revision, each once. */
export async function listTouchedAfter(
  ask: Ask,
  portfolioId: PortfolioId,
  revision: number,
): Promise<{ id: string; isNew: boolean }[]> {
  const rows = await ask<{ id: string; made: number | bigint }>(
    `SELECT "subjectId" AS "id", SUM(CASE WHEN "before" IS NULL THEN 1 ELSE 0 END) AS "made" FROM "Change"
     WHERE "portfolioId" = $1 AND "revision" > $2 AND "subjectType" = 'initiative' GROUP BY "subjectId"`,
    [portfolioId, revision],
  )
  return rows.map(({ id, made }) => ({ id, isNew: Number(made) > 0 }))
}
