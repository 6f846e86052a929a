import { classContext, classOf } from '#shared/focus/classify.ts'
import type { Initiative, InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Ask } from '../db/ask.ts'
import { listIn } from '../db/list-in.ts'
import type { Provider } from '../db/provider.ts'

/** Where classes are looked up: inside a write, or outside. */
export interface Asking {
  ask: Ask
  provider: Provider
}

/** As `withClassesToday`, for one. */
export async function withClassToday(
  asking: Asking,
  record: InitiativeRecord,
  today: string,
): Promise<Initiative> {
  const [classed] = await withClassesToday(asking, [record], today)
  if (!classed) throw new Error('an initiative lost its class')
  return classed
}

/**
 * Initiatives of one portfolio with their classes today, without reading all of it: the declarations and, for supporting
 * work, its links with their targets are all that decides them.
 */
export async function withClassesToday(
  { ask, provider }: Asking,
  records: readonly InitiativeRecord[],
  today: string,
): Promise<Initiative[]> {
  const [first] = records
  if (!first) return []
  const declarations = await ask(
    'SELECT "primary", "effectiveFrom" FROM "Declaration" WHERE "portfolioId" = $1',
    [first.portfolioId],
  )
  const supports = records.filter((one) => one.role === 'supports').map((one) => one.id)
  const among = <T>(sql: string) =>
    supports.length === 0
      ? Promise.resolve<T[]>([])
      : ask<T>(`${sql} WHERE l."fromId" IN (${listIn({ provider })})`, [JSON.stringify(supports)])
  const links = await among(
    'SELECT l."id", l."fromId" AS "from", l."toId" AS "to", l."state" FROM "SupportLink" l',
  )
  const targets = await among(
    'SELECT t."id", t."area", t."role", t."stage", t."archivedAt" FROM "SupportLink" l JOIN "Initiative" t ON t."id" = l."toId"',
  )
  // classifying reads only the columns selected above
  const little = { today, declarations, links, initiatives: targets } as unknown as Snapshot
  const context = classContext(little)
  return records.map((record) => ({ ...record, class: classOf(record, context) }))
}
