import type { Declaration, DeclarationCreate } from '#shared/declaration/declaration.ts'
import { declarationOn } from '#shared/declaration/in-force.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Ask } from '../db/ask.ts'
import { askInside } from '../db/ask.ts'
import { differs } from '../db/differs.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'
import { toDeclaration } from './declaration.row.ts'

type Row = Parameters<typeof toDeclaration>[0]

/** All of a portfolio's declarations, newest first. */
export async function listDeclarations(ask: Ask, portfolioId: PortfolioId): Promise<Declaration[]> {
  const rows = await ask<Row>(
    `SELECT d.*, u."name" AS "decidedByName" FROM "Declaration" d LEFT JOIN "User" u ON u."id" = d."decidedById"
     WHERE d."portfolioId" = $1 ORDER BY d."effectiveFrom" DESC`,
    [portfolioId],
  )
  return rows.map(toDeclaration)
}

const refused = (message: string) =>
  new Problem('bad_input', message, { errors: [{ path: 'effectiveFrom', message }] })

/** Only the first declaration may be backdated, and no two start on one day. */
export function refuseWrongDay(existing: readonly Declaration[], effectiveFrom: string, today: string): void {
  if (existing.some((one) => one.effectiveFrom === effectiveFrom))
    throw refused('A declaration takes effect on this day already.')
  if (existing.length > 0 && effectiveFrom < today)
    throw refused('Only the first declaration may lie in the past: choose today or later.')
}

export interface Decider {
  id: string
  name: string
}

/** Declares, or switches: nothing that stands is edited. */
export async function createDeclaration(
  tx: Tx,
  portfolioId: PortfolioId,
  { written, today, decidedBy }: { written: DeclarationCreate; today: string; decidedBy: Decider },
): Promise<Declaration> {
  refuseWrongDay(await listDeclarations(askInside(tx), portfolioId), written.effectiveFrom, today)
  const made = { id: tx.newId(), portfolioId, ...written, version: 0, createdAt: tx.at }
  await tx.prisma.declaration.create({ data: { ...made, decidedById: decidedBy.id } })
  tx.change({
    action: 'create',
    subject: { type: 'declaration', id: made.id },
    before: null,
    after: { ...written },
  })
  return { ...made, decidedBy: { id: decidedBy.id, name: decidedBy.name } }
}

interface One {
  portfolioId: PortfolioId
  id: string
  version: number
  today: string
}

async function findOne(
  tx: Tx,
  { portfolioId, id, version }: One,
): Promise<{ current: Declaration; all: Declaration[] }> {
  const all = await listDeclarations(askInside(tx), portfolioId)
  const current = all.find((one) => one.id === id)
  if (!current) throw new Problem('not_found', 'There is no such declaration here.')
  expectVersion(current, version)
  return { current, all }
}

type Wording = Partial<Pick<Declaration, 'direction' | 'customerNeed' | 'why' | 'openBeyond'>>

/** Improves the wording of what is in force or planned; each wording stays in the history. */
export async function rewordDeclaration(
  tx: Tx,
  one: One,
  wording: { [K in keyof Wording]: Wording[K] | undefined },
): Promise<Declaration> {
  const { current, all } = await findOne(tx, one)
  const inForce = declarationOn(all, one.today)?.id === current.id
  if (!inForce && current.effectiveFrom <= one.today)
    throw new Problem('conflict', 'This declaration is history: it stays as it was.')
  const change = differs(current, wording)
  if (!change) return current
  const after = { ...current, ...change.after, version: current.version + 1 }
  const { direction, customerNeed, why, openBeyond } = after
  await tx.prisma.declaration.update({
    where: { id: current.id },
    data: { direction, customerNeed, why, openBeyond, version: after.version },
  })
  tx.change({ action: 'update', subject: { type: 'declaration', id: current.id }, ...change })
  return after
}

/** Withdraws what is only planned. */
export async function withdrawDeclaration(tx: Tx, one: One): Promise<void> {
  const { current } = await findOne(tx, one)
  if (current.effectiveFrom <= one.today)
    throw new Problem(
      'conflict',
      'This declaration has taken effect: it can be followed by another, not withdrawn.',
    )
  await tx.prisma.declaration.delete({ where: { id: current.id } })
  tx.change({
    action: 'remove',
    subject: { type: 'declaration', id: current.id },
    before: { ...current },
    after: null,
  })
}
