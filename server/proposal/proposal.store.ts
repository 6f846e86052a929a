import type { ChangeAction } from '#shared/history/change.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'

import type { Ask } from '../db/ask.ts'
import { differs } from '../db/differs.ts'
import type { Tx } from '../db/write.ts'
import { toColumns, toProposal } from './proposal.row.ts'
import type { ProposalRow } from './proposal.row.ts'

const withNames = `SELECT x.*, s."name" AS "submittedByName", d."name" AS "decidedByName" FROM "Proposal" x
  JOIN "User" s ON s."id" = x."submittedById" LEFT JOIN "User" d ON d."id" = x."decidedById"`

/** All of a portfolio, the newest first. */
export async function listProposals(ask: Ask, portfolioId: PortfolioId): Promise<Proposal[]> {
  const rows = await ask<ProposalRow>(
    `${withNames} WHERE x."portfolioId" = $1 ORDER BY x."submittedAt" DESC, x."id" DESC`,
    [portfolioId],
  )
  return rows.map(toProposal)
}

export async function findProposal(ask: Ask, id: string): Promise<Proposal> {
  const found = await seekProposal(ask, id)
  if (!found) throw new Problem('not_found', 'There is no such proposal.')
  return found
}

/** As `findProposal`, with null for none. */
export async function seekProposal(ask: Ask, id: string): Promise<Proposal | null> {
  const [row] = await ask<ProposalRow>(`${withNames} WHERE x."id" = $1`, [id])
  return row ? toProposal(row) : null
}

export async function insertProposal(tx: Tx, portfolioId: PortfolioId, one: Proposal): Promise<void> {
  await tx.prisma.proposal.create({
    data: { id: one.id, portfolioId, initiativeId: one.initiative, ...toColumns(one), version: one.version },
  })
  const subject = { type: 'proposal' as const, id: one.id }
  tx.change({ action: 'submit', subject, before: null, after: { ...one } })
}

/** Saves what differs, with its history, and answers the proposal with its new version. */
export async function saveProposal(
  tx: Tx,
  { current, wanted, action }: { current: Proposal; wanted: Proposal; action: ChangeAction },
): Promise<Proposal> {
  const change = differs(current, wanted)
  if (!change) return current
  const saved = { ...wanted, version: current.version + 1 }
  await tx.prisma.proposal.update({
    where: { id: current.id },
    data: { ...toColumns(saved), version: saved.version },
  })
  tx.change({ action, subject: { type: 'proposal', id: current.id }, ...change })
  return saved
}

/** Takes a proposal out for good: only for undoing its making. */
export async function removeProposal(tx: Tx, one: Proposal): Promise<void> {
  await tx.prisma.proposal.delete({ where: { id: one.id } })
  tx.change({ action: 'remove', subject: { type: 'proposal', id: one.id }, before: { ...one }, after: null })
}
