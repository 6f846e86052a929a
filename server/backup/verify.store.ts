import type { Database } from '../db/database.ts'

export interface RevisionRow {
  id: string
  key: string
  revision: number
  /** The highest revision with history, 0 when there is none. */
  highest: number
  /** How many revisions have history. */
  told: number
}

/** Every portfolio's revision beside its history's. */
export const listRevisions = (db: Database): Promise<RevisionRow[]> =>
  db.rows<RevisionRow>(
    `SELECT p."id", p."key", p."revision", COALESCE(MAX(c."revision"), 0) AS "highest",
       COUNT(DISTINCT c."revision") AS "told"
     FROM "Portfolio" p LEFT JOIN "Change" c ON c."portfolioId" = p."id"
     GROUP BY p."id", p."key", p."revision" ORDER BY p."key"`,
  )

/** The same for the organisation. */
export const findOrganisationRevision = (db: Database): Promise<RevisionRow[]> =>
  db.rows<RevisionRow>(
    `SELECT '' AS "id", 'The organisation' AS "key", o."revision", COALESCE(MAX(c."revision"), 0) AS "highest",
       COUNT(DISTINCT c."revision") AS "told"
     FROM "Organisation" o LEFT JOIN "Change" c ON c."portfolioId" IS NULL GROUP BY o."id", o."revision"`,
  )

export interface InitiativeChangeRow {
  id: string
  subjectId: string
  revision: number
  after: string | null
}

/** What happened to a portfolio's initiatives, in order. */
export const listInitiativeChanges = (db: Database, portfolioId: string): Promise<InitiativeChangeRow[]> =>
  db.rows<InitiativeChangeRow>(
    `SELECT "id", "subjectId", "revision", "after" FROM "Change"
     WHERE "portfolioId" = $1 AND "subjectType" = 'initiative' ORDER BY "revision", "id"`,
    [portfolioId],
  )

/** What SQLite finds wrong with its own file and references; nothing on PostgreSQL, which checks itself. */
export async function listDamage(db: Database): Promise<string[]> {
  if (db.provider === 'postgresql') return []
  const pages = await db.rows<{ integrity_check: string }>('PRAGMA integrity_check')
  const references = await db.rows<{ table: string; parent: string }>('PRAGMA foreign_key_check')
  return [
    ...pages.map((one) => one.integrity_check).filter((one) => one !== 'ok'),
    ...references.map((one) => `A row of ${one.table} refers to a row of ${one.parent} that is not there.`),
  ]
}
