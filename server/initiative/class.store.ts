import { classContext, classOf } from '#shared/focus/classify.ts'
import type { Initiative, InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Ask } from '../db/ask.ts'

/**
 * One initiative with its class today, without reading its whole portfolio: the declarations and, for supporting work,
 * its links with their targets are all that decides it.
 */
export async function withClassToday(ask: Ask, record: InitiativeRecord, today: string): Promise<Initiative> {
  const declarations = await ask(
    'SELECT "primary", "effectiveFrom" FROM "Declaration" WHERE "portfolioId" = $1',
    [record.portfolioId],
  )
  const supports = record.role === 'supports'
  const links = supports
    ? await ask(
        `SELECT "id", "fromId" AS "from", "toId" AS "to", "state" FROM "SupportLink" WHERE "fromId" = $1`,
        [record.id],
      )
    : []
  const targets = supports
    ? await ask(
        `SELECT t."id", t."area", t."role", t."stage", t."archivedAt" FROM "SupportLink" l JOIN "Initiative" t ON t."id" = l."toId" WHERE l."fromId" = $1`,
        [record.id],
      )
    : []
  // classifying reads only the columns selected above
  const little = { today, declarations, links, initiatives: targets } as unknown as Snapshot
  return { ...record, class: classOf(record, classContext(little)) }
}
