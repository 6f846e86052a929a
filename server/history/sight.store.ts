import type { PortfolioId } from '#shared/kernel/id.ts'

import type { Database } from '../db/database.ts'

/** A record's id, with what its making or its end tells of other records. */
export interface Telling {
  type: string
  id: string
  cells: Record<string, unknown>
}

/** Changes that tell which initiative a subject is about: ends of initiatives and links, makings of what speaks of them. */
export async function listTelling(db: Database, portfolioId: PortfolioId): Promise<Telling[]> {
  const rows = await db.rows<{ type: string; id: string; cells: string | null }>(
    `SELECT "subjectType" AS "type", "subjectId" AS "id", COALESCE("before", "after") AS "cells" FROM "Change"
     WHERE "portfolioId" = $1 AND ("subjectType" IN ('initiative', 'support_link') AND "after" IS NULL
       OR "subjectType" IN ('status_update', 'proposal', 'milestone', 'gate', 'dependency', 'capability_use', 'experiment') AND "before" IS NULL OR "subjectType" = 'finding')
     ORDER BY "revision"`,
    [portfolioId],
  )
  // written by the door as JSON objects
  return rows.map((row) => ({ ...row, cells: JSON.parse(row.cells ?? '{}') as Record<string, unknown> }))
}
