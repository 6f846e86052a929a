import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Basis, Portfolio, PortfolioCreate, PortfolioPatch } from '#shared/portfolio/portfolio.ts'

import type { Database } from '../db/database.ts'
import { differs } from '../db/differs.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'
import { holdsCustomMoney } from '../field/field.service.ts'

export interface PortfolioRow extends Omit<Portfolio, 'id' | 'basis' | 'illustrative'> {
  id: string
  basis: string
  illustrative: boolean | number
  lastNumber: number
}

export const toPortfolio = (row: PortfolioRow): Portfolio => ({
  id: row.id as PortfolioId, // ids and bases are stored as they were checked on the way in
  name: row.name,
  key: row.key,
  currency: row.currency,
  description: row.description,
  fiscalYearStart: row.fiscalYearStart,
  basis: row.basis as Basis,
  accent: row.accent,
  illustrative: Boolean(row.illustrative),
  archivedAt: row.archivedAt,
  revision: row.revision,
  version: row.version,
  createdAt: row.createdAt,
})

export interface PortfolioAccess {
  id: PortfolioId
  revision: number
  role: string | null
}

/** The portfolios that a user has a role in, by name; all of them for an administrator. */
export async function listAccessible(
  db: Database,
  user: { id: string; administrator: boolean },
  archived: boolean,
): Promise<PortfolioAccess[]> {
  return db.rows<PortfolioAccess>(
    `SELECT p."id", p."revision", m."role" FROM "Portfolio" p
     LEFT JOIN "Member" m ON m."portfolioId" = p."id" AND m."userId" = $1
     WHERE p."archivedAt" IS ${archived ? 'NOT NULL' : 'NULL'} ${user.administrator ? '' : 'AND m."id" IS NOT NULL'}
     ORDER BY p."name", p."id"`,
    [user.id],
  )
}

/** A portfolio by its id or its key, archived or not; null when there is none, or not for that user. */
export async function findAccess(
  db: Database,
  user: { id: string; administrator: boolean },
  name: string,
): Promise<PortfolioAccess | null> {
  const [row] = await db.rows<PortfolioAccess>(
    `SELECT p."id", p."revision", m."role" FROM "Portfolio" p
     LEFT JOIN "Member" m ON m."portfolioId" = p."id" AND m."userId" = $1
     WHERE (p."id" = $2 OR p."key" = $3) ${user.administrator ? '' : 'AND m."id" IS NOT NULL'}`,
    [user.id, name, name.toUpperCase()],
  )
  return row ?? null
}

/** Which of these portfolios there are, archived ones not among them. */
export async function findLive(db: Database, ids: readonly PortfolioId[]): Promise<ReadonlySet<string>> {
  const rows = await db.reader.portfolio.findMany({
    where: { id: { in: [...ids] }, archivedAt: null },
    select: { id: true },
  })
  return new Set(rows.map((row) => row.id))
}

export async function findPortfolio(db: Database, id: PortfolioId): Promise<Portfolio> {
  const [row] = await db.rows<PortfolioRow>('SELECT * FROM "Portfolio" WHERE "id" = $1', [id])
  if (!row) throw new Problem('not_found', 'There is no such portfolio.')
  return toPortfolio(row)
}

export async function findPortfolioInside(tx: Tx, id: PortfolioId): Promise<Portfolio> {
  const row = await tx.prisma.portfolio.findUnique({ where: { id } })
  if (!row) throw new Problem('not_found', 'There is no such portfolio.')
  return toPortfolio(row)
}

/** A new portfolio, whose maker leads it. Made in the organisation; its own history starts with its first change. */
export async function createPortfolio(
  tx: Tx,
  written: PortfolioCreate,
  options: { illustrative?: boolean } = {},
): Promise<Portfolio> {
  await refuseTakenKey(tx, written.key)
  const row = await tx.prisma.portfolio.create({
    data: { id: tx.newId(), ...written, illustrative: options.illustrative ?? false, createdAt: tx.at },
  })
  await tx.prisma.member.create({
    data: { id: tx.newId(), portfolioId: row.id, userId: tx.writer.userId, role: 'leader' },
  })
  tx.changeOrganisation({
    action: 'create',
    subject: { type: 'portfolio', id: row.id },
    before: null,
    after: { ...written, illustrative: row.illustrative },
  })
  return toPortfolio(row)
}

/** Changes a portfolio; its currency is locked once any initiative holds money. */
export async function updatePortfolio(
  tx: Tx,
  id: PortfolioId,
  { patch, version }: { patch: PortfolioPatch; version: number },
): Promise<Portfolio> {
  const current = await findPortfolioInside(tx, id)
  expectVersion(current, version)
  const change = differs(current, patch)
  if (!change) return { ...current, revision: tx.revision - 1 }
  if (change.after.key !== undefined) await refuseTakenKey(tx, change.after.key)
  if (change.after.currency !== undefined) await refuseMoneyThere(tx, current)
  await tx.prisma.portfolio.update({ where: { id }, data: { ...change.after, version: { increment: 1 } } })
  tx.change({ action: 'update', subject: { type: 'portfolio', id }, ...change })
  return { ...current, ...change.after, version: version + 1 }
}

/** Archives, or brings back. Already so: nothing changes. */
export async function setArchived(
  tx: Tx,
  id: PortfolioId,
  { archived, version }: { archived: boolean; version?: number },
): Promise<Portfolio> {
  const current = await findPortfolioInside(tx, id)
  if (version !== undefined) expectVersion(current, version)
  if ((current.archivedAt !== null) === archived) return { ...current, revision: tx.revision - 1 }
  const archivedAt = archived ? tx.at : null
  await tx.prisma.portfolio.update({ where: { id }, data: { archivedAt, version: { increment: 1 } } })
  const action = archived ? 'archive' : 'restore'
  tx.change({
    action,
    subject: { type: 'portfolio', id },
    before: { archivedAt: current.archivedAt },
    after: { archivedAt },
  })
  return { ...current, archivedAt, version: current.version + 1 }
}

async function refuseTakenKey(tx: Tx, key: string): Promise<void> {
  const message = await whyNotKey(tx, { id: null, key })
  if (message !== null) throw new Problem('bad_input', message, { errors: [{ path: 'key', message }] })
}

/** Who has a key already, in a sentence; null when nobody else does. */
export async function whyNotKey(
  tx: Tx,
  { id, key }: { id: PortfolioId | null; key: string },
): Promise<string | null> {
  const same = await tx.prisma.portfolio.findUnique({ where: { key } })
  if (!same || same.id === id) return null
  return `The key ${key} belongs to ${same.name}${same.archivedAt ? ', which is archived' : ''}.`
}

async function refuseMoneyThere(tx: Tx, portfolio: Portfolio): Promise<void> {
  const message = await whyNotCurrency(tx, portfolio)
  if (message !== null) throw new Problem('bad_input', message, { errors: [{ path: 'currency', message }] })
}

/** Why the currency stays, in a sentence; null when nothing is counted in it yet. */
export async function whyNotCurrency(tx: Tx, portfolio: Portfolio): Promise<string | null> {
  const money = { OR: [{ budget: { not: null } }, { spent: { not: null } }] }
  const count = await tx.prisma.initiative.count({ where: { portfolioId: portfolio.id, ...money } })
  if (count === 0 && !(await holdsCustomMoney(tx, portfolio.id))) return null
  return `The currency stays ${portfolio.currency}: initiatives hold money in it.`
}
