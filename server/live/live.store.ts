import type { LiveEvent } from '#shared/live/live.api.ts'

import type { Database } from '../db/database.ts'

const lists = {
  sqlite: 'SELECT value FROM json_each($1)',
  postgresql: 'SELECT jsonb_array_elements_text($1::jsonb)',
}

/** The revisions of several portfolios, and the organisation's beside each, by one statement. */
export async function listRevisions(
  db: Database,
  portfolios: readonly string[],
): Promise<Map<string, LiveEvent>> {
  const rows = await db.rows<LiveEvent & { id: string }>(
    `SELECT p."id", p."revision", o."revision" AS "organisation" FROM "Portfolio" p JOIN "Organisation" o ON o."id" = 1
     WHERE p."id" IN (${lists[db.provider]})`,
    [JSON.stringify(portfolios)],
  )
  return new Map(rows.map(({ id, revision, organisation }) => [id, { revision, organisation }]))
}
