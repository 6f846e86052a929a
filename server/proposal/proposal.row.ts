import type { Proposal } from '#shared/proposal/proposal.ts'

/** A proposal as either database holds it, with the names of its people. */
export interface ProposalRow extends Omit<Proposal, 'initiative' | 'serves' | 'submittedBy' | 'decidedBy'> {
  initiativeId: Proposal['initiative']
  servesId: Proposal['serves']
  submittedById: string
  submittedByName: string
  decidedById: string | null
  decidedByName: string | null
}

export const toProposal = (row: ProposalRow): Proposal => ({
  id: row.id,
  initiative: row.initiativeId,
  serves: row.servesId,
  mechanism: row.mechanism,
  rationale: row.rationale,
  state: row.state,
  submittedBy: { id: row.submittedById, name: row.submittedByName },
  submittedAt: row.submittedAt,
  decidedBy: row.decidedById === null ? null : { id: row.decidedById, name: row.decidedByName ?? '' },
  decidedAt: row.decidedAt,
  reason: row.reason,
  version: row.version,
})

export const toColumns = (one: Proposal) => ({
  servesId: one.serves,
  mechanism: one.mechanism,
  rationale: one.rationale,
  state: one.state,
  submittedById: one.submittedBy.id,
  submittedAt: one.submittedAt,
  decidedById: one.decidedBy?.id ?? null,
  decidedAt: one.decidedAt,
  reason: one.reason,
})
