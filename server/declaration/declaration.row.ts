import type { Declaration } from '#shared/declaration/declaration.ts'

/** A declaration as either database holds it, with the name of the user who decided it. */
export const toDeclaration = (
  row: Omit<Declaration, 'decidedBy'> & { decidedById: string | null; decidedByName: string | null },
): Declaration => ({
  id: row.id,
  portfolioId: row.portfolioId,
  primary: row.primary,
  direction: row.direction,
  customerNeed: row.customerNeed,
  why: row.why,
  openBeyond: row.openBeyond,
  effectiveFrom: row.effectiveFrom,
  decidedBy: row.decidedById === null ? null : { id: row.decidedById, name: row.decidedByName ?? '' },
  version: row.version,
  createdAt: row.createdAt,
})
