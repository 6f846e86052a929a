import type { PortfolioId } from '#shared/kernel/id.ts'

import type { Database } from '../db/database.ts'

export interface KeyTaken {
  id: PortfolioId
  key: string
  illustrative: boolean | number
  archivedAt: string | null
}

/** The portfolios, archived ones too, whose key begins so. */
export const listByKeyStart = (db: Database, start: string): Promise<KeyTaken[]> =>
  db.rows<KeyTaken>(
    `SELECT "id", "key", "illustrative", "archivedAt" FROM "Portfolio" WHERE "key" LIKE $1 ORDER BY "key"`,
    [`${start}%`],
  )

/** The account that loads the samples. */
export async function findLoader(db: Database, userId: string) {
  const [row] = await db.rows<{ id: string; name: string; email: string }>(
    'SELECT "id", "name", "email" FROM "User" WHERE "id" = $1',
    [userId],
  )
  return row
}
