import type { Health } from '#shared/initiative/vocabulary.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import type { StatusUpdate } from '#shared/status/status-update.ts'

import type { Ask } from '../db/ask.ts'
import { toStatusUpdate } from './status.row.ts'
import type { StatusRow } from './status.row.ts'

/** An active initiative with the account that reports on it. */
export interface OwnedRow {
  userId: string
  userName: string
  email: string
  portfolioId: PortfolioId
  portfolioKey: string
  portfolioName: string
  id: InitiativeId
  number: number
  title: string
  health: Health
  end: string | null
  /** When anything of it was published last. */
  publishedAt: string | null
}

// who may write: an administrator, or at least a contributor who owns it
const owned = `FROM "Initiative" i JOIN "Person" o ON o."id" = i."ownerId" JOIN "User" u ON u."id" = o."userId"
  JOIN "Portfolio" p ON p."id" = i."portfolioId" LEFT JOIN "Member" m ON m."portfolioId" = p."id" AND m."userId" = u."id"
  WHERE i."stage" = 'active' AND i."archivedAt" IS NULL AND p."archivedAt" IS NULL AND u."active"
  AND (u."role" = 'admin' OR m."role" IN ('contributor', 'pmo', 'leader'))`

const columns = `u."id" AS "userId", u."name" AS "userName", u."email", p."id" AS "portfolioId", p."key" AS "portfolioKey",
  p."name" AS "portfolioName", i."id", i."number", i."title", i."health", i."end",
  (SELECT MAX(s."publishedAt") FROM "StatusUpdate" s WHERE s."initiativeId" = i."id") AS "publishedAt"`

/** Active initiatives that a person with an account answers for; of everybody who wants reminders when no account is named. */
export function listOwned(ask: Ask, userId: string | null): Promise<OwnedRow[]> {
  const order = 'ORDER BY u."id", p."name", p."id", i."number"'
  return userId === null
    ? ask<OwnedRow>(`SELECT ${columns} ${owned} AND u."joined" AND u."reminders" ${order}`, [])
    : ask<OwnedRow>(`SELECT ${columns} ${owned} AND u."id" = $1 ${order}`, [userId])
}

/** Of initiatives that a person owns: what was published last, and that person's own drafts; newest first. */
export async function listOwnUpdates(ask: Ask, userId: string): Promise<StatusUpdate[]> {
  const rows = await ask<StatusRow>(
    `SELECT s.*, a."name" AS "authorName" FROM "StatusUpdate" s JOIN "User" a ON a."id" = s."authorId"
     JOIN "Initiative" i ON i."id" = s."initiativeId" JOIN "Person" o ON o."id" = i."ownerId" AND o."userId" = $1
     WHERE s."publishedAt" IS NULL AND s."authorId" = $1
     OR s."publishedAt" = (SELECT MAX(l."publishedAt") FROM "StatusUpdate" l WHERE l."initiativeId" = i."id")
     ORDER BY s."id" DESC`,
    [userId],
  )
  return rows.map(toStatusUpdate)
}
