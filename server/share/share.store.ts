import type { AccessOutcome, ShareAccess } from '#shared/share/share.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'

import type { Ask } from '../db/ask.ts'
import type { Database } from '../db/database.ts'
import type { Tx } from '../db/write.ts'

/** A link as stored. The secret in its address is not: only its SHA-256. */
interface LinkColumns {
  id: string
  portfolioId: PortfolioId
  name: string
  hash: string
  makerId: string
  revision: number | null
  asOf: string | null
  basis: string | null
  passwordHash: string | null
  createdAt: string
  expiresAt: string
  revokedAt: string | null
  revokedById: string | null
  version: number
}

/** The same with what decides whether it holds, and what its list tells. */
export interface LinkRow extends LinkColumns {
  makerName: string
  makerActive: boolean | number
  makerAccount: string
  makerRole: string | null
  revokedByName: string | null
  opened: number | string
  lastOpenedAt: string | null
  archivedAt: string | null
  portfolioRevision: number
}

const openings = `FROM "ShareAccess" a WHERE a."linkId" = l."id" AND a."outcome" = 'opened'`

const select = `SELECT l.*, u."name" AS "makerName", u."active" AS "makerActive", u."role" AS "makerAccount",
  m."role" AS "makerRole", r."name" AS "revokedByName", p."archivedAt", p."revision" AS "portfolioRevision",
  (SELECT count(*) ${openings}) AS "opened", (SELECT max(a."at") ${openings}) AS "lastOpenedAt"
  FROM "ShareLink" l JOIN "Portfolio" p ON p."id" = l."portfolioId" JOIN "User" u ON u."id" = l."makerId"
  LEFT JOIN "Member" m ON m."portfolioId" = l."portfolioId" AND m."userId" = l."makerId"
  LEFT JOIN "User" r ON r."id" = l."revokedById"`

/** All that were ever made, the newest first. */
export const listLinks = (ask: Ask, portfolioId: PortfolioId): Promise<LinkRow[]> =>
  ask<LinkRow>(`${select} WHERE l."portfolioId" = $1 ORDER BY l."createdAt" DESC, l."id" DESC`, [portfolioId])

/** Null when there is none. */
export async function seekLink(ask: Ask, by: { id: string } | { hash: string }): Promise<LinkRow | null> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['hash', by.hash]
  const [row] = await ask<LinkRow>(`${select} WHERE l."${column}" = $1`, [value])
  return row ?? null
}

export async function insertLink(tx: Tx, link: LinkColumns): Promise<void> {
  await tx.prisma.shareLink.create({ data: link })
}

export async function markRevoked(tx: Tx, id: string): Promise<void> {
  const data = { revokedAt: tx.at, revokedById: tx.writer.userId, version: { increment: 1 } }
  await tx.prisma.shareLink.update({ where: { id }, data })
}

/** Notes that somebody came by; no part of the history, which is of what people decide. */
export async function noteAccess(
  db: Database,
  access: ShareAccess & { id: string; linkId: string; outcome: AccessOutcome },
): Promise<void> {
  await db.exclusive(() => db.prisma.shareAccess.create({ data: access }))
}

/** The latest first, some of them, and how many there are. */
export async function listAccesses(
  db: Database,
  linkId: string,
  { from, limit }: { from: number; limit: number },
): Promise<{ items: ShareAccess[]; total: number }> {
  const items = await db.rows<ShareAccess>(
    `SELECT "at", "outcome", "network", "agent" FROM "ShareAccess" WHERE "linkId" = $1
     ORDER BY "at" DESC, "id" DESC LIMIT $2 OFFSET $3`,
    [linkId, limit, from],
  )
  return { items, total: await db.reader.shareAccess.count({ where: { linkId } }) }
}

/** Forgets who came by before an instant; answers how many. */
export async function removeAccesses(db: Database, before: string): Promise<number> {
  const { count } = await db.exclusive(() =>
    db.prisma.shareAccess.deleteMany({ where: { at: { lt: before } } }),
  )
  return count
}
