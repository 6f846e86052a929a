import type { PortfolioId } from '#shared/kernel/id.ts'

import type { Ask } from '../db/ask.ts'

const reasons = {
  link: 'A support link refers to it.',
  status: 'A status update speaks of it.',
  proposal: 'A proposal refers to it.',
  roadmap: 'It has a milestone, a gate or a dependency.',
  capability: 'It builds or requires a capability.',
  experiment: 'An experiment belongs to it.',
} as const

/** Initiatives of a portfolio that other records refer to, each with the reason why it cannot go. */
export async function listReferredTo(
  ask: Ask,
  portfolioId: PortfolioId,
): Promise<ReadonlyMap<string, string>> {
  const rows = await ask<{ id: string | null; why: keyof typeof reasons }>(
    `SELECT "initiativeId" AS "id", 'proposal' AS "why" FROM "Proposal" WHERE "portfolioId" = $1
     UNION SELECT "servesId", 'proposal' FROM "Proposal" WHERE "portfolioId" = $1
     UNION SELECT "initiativeId", 'status' FROM "StatusUpdate" WHERE "portfolioId" = $1
     UNION SELECT "fromId", 'link' FROM "SupportLink" WHERE "portfolioId" = $1
     UNION SELECT "toId", 'link' FROM "SupportLink" WHERE "portfolioId" = $1
     UNION SELECT "initiativeId", 'roadmap' FROM "Milestone" WHERE "portfolioId" = $1
     UNION SELECT "initiativeId", 'roadmap' FROM "Gate" WHERE "portfolioId" = $1
     UNION SELECT "fromId", 'roadmap' FROM "Dependency" WHERE "portfolioId" = $1
     UNION SELECT "toId", 'roadmap' FROM "Dependency" WHERE "portfolioId" = $1
     UNION SELECT "initiativeId", 'capability' FROM "CapabilityUse" WHERE "portfolioId" = $1
     UNION SELECT "initiativeId", 'experiment' FROM "Experiment" WHERE "portfolioId" = $1`,
    [portfolioId],
  )
  return new Map(rows.flatMap(({ id, why }) => (id === null ? [] : [[id, reasons[why]] as const])))
}

export async function hasInitiative(ask: Ask, portfolioId: PortfolioId, id: string): Promise<boolean> {
  const found = await ask('SELECT "id" FROM "Initiative" WHERE "portfolioId" = $1 AND "id" = $2', [
    portfolioId,
    id,
  ])
  return found.length > 0
}

/** Ids of the units and people that there are. */
export async function listNamed(ask: Ask): Promise<ReadonlySet<string>> {
  const rows = await ask<{ id: string }>('SELECT "id" FROM "Unit" UNION ALL SELECT "id" FROM "Person"', [])
  return new Set(rows.map((row) => row.id))
}
