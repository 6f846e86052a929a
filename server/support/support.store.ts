import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { SupportLink } from '#shared/support/support-link.ts'
import type { ChangeAction } from '#shared/history/change.ts'

import type { Ask } from '../db/ask.ts'
import { differs } from '../db/differs.ts'
import type { Tx } from '../db/write.ts'
import { toSupportLink } from './support.row.ts'
import type { SupportRow } from './support.row.ts'

const withNames = `SELECT l.*, s."name" AS "submittedByName", d."name" AS "decidedByName" FROM "SupportLink" l
  LEFT JOIN "User" s ON s."id" = l."submittedById" LEFT JOIN "User" d ON d."id" = l."decidedById"`

export async function listSupportLinks(ask: Ask, from: InitiativeId): Promise<SupportLink[]> {
  return (await ask<SupportRow>(`${withNames} WHERE l."fromId" = $1 ORDER BY l."id"`, [from])).map(
    toSupportLink,
  )
}

export async function findSupportLink(ask: Ask, id: string): Promise<SupportLink> {
  const found = await seekSupportLink(ask, id)
  if (!found) throw new Problem('not_found', 'There is no such support link.')
  return found
}

/** Whether a link waits for a gate. */
export async function isGateAwaited(ask: Ask, gate: string): Promise<boolean> {
  return (await ask('SELECT "id" FROM "SupportLink" WHERE "gateId" = $1', [gate])).length > 0
}

/** As `findSupportLink`, with null for none. */
export async function seekSupportLink(ask: Ask, id: string): Promise<SupportLink | null> {
  const [row] = await ask<SupportRow>(`${withNames} WHERE l."id" = $1`, [id])
  return row ? toSupportLink(row) : null
}

/** The keys of the initiatives that there are, of those named. */
export async function keysOf(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await ask<{ id: string; key: string }>(
    `SELECT i."id", p."key" || '-' || i."number" AS "key" FROM "Initiative" i JOIN "Portfolio" p ON p."id" = i."portfolioId"
     WHERE i."id" IN (${ids.map((_, at) => `$${at + 1}`).join(', ')})`,
    ids,
  )
  return new Map(rows.map((row) => [row.id, row.key]))
}

const toColumns = (link: SupportLink) => ({
  toId: link.to,
  mechanism: link.mechanism,
  timing: link.timing,
  gateId: link.gate,
  rationale: link.rationale,
  evidence: link.evidence,
  ifCoreStops: link.ifCoreStops,
  state: link.state,
  submittedById: link.submittedBy?.id ?? null,
  decidedById: link.decidedBy?.id ?? null,
  decidedAt: link.decidedAt,
  reason: link.reason,
})

export async function insertSupportLink(tx: Tx, portfolioId: PortfolioId, link: SupportLink): Promise<void> {
  await tx.prisma.supportLink.create({
    data: { id: link.id, portfolioId, fromId: link.from, ...toColumns(link), version: link.version },
  })
  tx.change({
    action: 'create',
    subject: { type: 'support_link', id: link.id },
    before: null,
    after: { ...link },
  })
}

/** Saves what differs, with its history, and answers the link with its new version. */
export async function saveSupportLink(
  tx: Tx,
  { current, wanted, action }: { current: SupportLink; wanted: SupportLink; action: ChangeAction },
): Promise<SupportLink> {
  const change = differs(current, wanted)
  if (!change) return current
  const saved = { ...wanted, version: current.version + 1 }
  await tx.prisma.supportLink.update({
    where: { id: current.id },
    data: { ...toColumns(saved), version: saved.version },
  })
  tx.change({ action, subject: { type: 'support_link', id: current.id }, ...change })
  return saved
}

export async function removeSupportLink(tx: Tx, link: SupportLink): Promise<void> {
  await tx.prisma.supportLink.delete({ where: { id: link.id } })
  tx.change({
    action: 'remove',
    subject: { type: 'support_link', id: link.id },
    before: { ...link },
    after: null,
  })
}
