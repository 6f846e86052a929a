import type { Reference } from '#shared/kernel/list.ts'
import type { SupportLink } from '#shared/support/support-link.ts'

/** A support link as either database holds it, with the names of the users it refers to. */
export interface SupportRow extends Omit<SupportLink, 'from' | 'to' | 'gate' | 'submittedBy' | 'decidedBy'> {
  fromId: SupportLink['from']
  toId: SupportLink['to']
  gateId: string | null
  submittedById: string | null
  submittedByName: string | null
  decidedById: string | null
  decidedByName: string | null
}

const named = (id: string | null, name: string | null): Reference | null =>
  id === null ? null : { id, name: name ?? '' }

export const toSupportLink = (row: SupportRow): SupportLink => ({
  id: row.id,
  from: row.fromId,
  to: row.toId,
  mechanism: row.mechanism,
  timing: row.timing,
  gate: row.gateId,
  rationale: row.rationale,
  evidence: row.evidence,
  ifCoreStops: row.ifCoreStops,
  state: row.state,
  submittedBy: named(row.submittedById, row.submittedByName),
  decidedBy: named(row.decidedById, row.decidedByName),
  decidedAt: row.decidedAt,
  reason: row.reason,
  version: row.version,
})
