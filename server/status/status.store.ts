import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { StatusUpdate } from '#shared/status/status-update.ts'

import type { Ask } from '../db/ask.ts'
import { differs } from '../db/differs.ts'
import type { Tx } from '../db/write.ts'
import { toColumns, toStatusUpdate } from './status.row.ts'
import type { StatusRow } from './status.row.ts'

const withAuthor = `SELECT s.*, u."name" AS "authorName" FROM "StatusUpdate" s JOIN "User" u ON u."id" = s."authorId"`

/** What is wrong with changing or removing what was published; there is no way around it. */
const immutable = () =>
  new Problem('conflict', 'This update is published: it stays as it is. Correct it with a new one.')

/** An initiative's updates: drafts first, then by the day they speak of, the latest first. */
export async function listStatusUpdates(ask: Ask, initiative: InitiativeId): Promise<StatusUpdate[]> {
  const rows = await ask<StatusRow>(
    `${withAuthor} WHERE s."initiativeId" = $1
     ORDER BY CASE WHEN s."publishedAt" IS NULL THEN 0 ELSE 1 END, s."asOf" DESC, s."publishedAt" DESC, s."id" DESC`,
    [initiative],
  )
  return rows.map(toStatusUpdate)
}

export async function findStatusUpdate(ask: Ask, id: string): Promise<StatusUpdate> {
  const [row] = await ask<StatusRow>(`${withAuthor} WHERE s."id" = $1`, [id])
  if (!row) throw new Problem('not_found', 'There is no such status update.')
  return toStatusUpdate(row)
}

export async function insertStatusUpdate(
  tx: Tx,
  portfolioId: PortfolioId,
  update: StatusUpdate,
): Promise<void> {
  await tx.prisma.statusUpdate.create({
    data: {
      id: update.id,
      portfolioId,
      initiativeId: update.initiative,
      authorId: update.author.id,
      ...toColumns(update),
      publishedAt: update.publishedAt,
      createdAt: update.createdAt,
    },
  })
  tx.change({
    action: update.publishedAt === null ? 'create' : 'publish',
    subject: { type: 'status_update', id: update.id },
    before: null,
    after: { ...update },
  })
}

/**
 * Saves a draft, or publishes it. The statement itself leaves alone what was published before, so that no caller can
 * change it. The history of a publication holds all that was said.
 */
export async function saveStatusUpdate(
  tx: Tx,
  { current, wanted }: { current: StatusUpdate; wanted: StatusUpdate },
): Promise<StatusUpdate> {
  const change = differs(current, wanted)
  const saved = change ? { ...wanted, version: current.version + 1 } : current
  const { count } = await tx.prisma.statusUpdate.updateMany({
    where: { id: current.id, publishedAt: null },
    data: { ...toColumns(saved), publishedAt: saved.publishedAt, version: saved.version },
  })
  if (count === 0) throw immutable()
  const subject = { type: 'status_update' as const, id: current.id }
  if (saved.publishedAt !== null)
    tx.change({ action: 'publish', subject, before: { publishedAt: null }, after: { ...saved } })
  else if (change) tx.change({ action: 'update', subject, ...change })
  return saved
}

export async function removeStatusUpdate(tx: Tx, update: StatusUpdate): Promise<void> {
  const { count } = await tx.prisma.statusUpdate.deleteMany({ where: { id: update.id, publishedAt: null } })
  if (count === 0) throw immutable()
  tx.change({
    action: 'remove',
    subject: { type: 'status_update', id: update.id },
    before: { ...update },
    after: null,
  })
}

/** The latest day that anything published of an initiative speaks of; null when nothing was published. */
export async function findReportedDay(ask: Ask, initiative: InitiativeId): Promise<string | null> {
  const [row] = await ask<{ asOf: string | null }>(
    `SELECT MAX("asOf") AS "asOf" FROM "StatusUpdate" WHERE "initiativeId" = $1 AND "publishedAt" IS NOT NULL`,
    [initiative],
  )
  return row?.asOf ?? null
}
