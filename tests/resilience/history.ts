import Sqlite from 'better-sqlite3'
import * as z from 'zod'

const count = z.object({ count: z.int() })

/** What in a database file contradicts itself; nothing when all is well. Reads beside a server that runs. */
export function contradictions(databaseFile: string): string[] {
  const db = new Sqlite(databaseFile, { readonly: true })
  const counted = (sql: string) => count.parse(db.prepare(sql).get()).count
  try {
    const found = {
      'pages or indexes are damaged': db.pragma('integrity_check', { simple: true }) === 'ok' ? 0 : 1,
      'rows refer to what is not there': z.array(z.unknown()).parse(db.pragma('foreign_key_check')).length,
      'portfolios whose revision is not that of their last change': counted(
        `SELECT count(*) AS count FROM "Portfolio" p
         WHERE p."revision" <> (SELECT max(c."revision") FROM "Change" c WHERE c."portfolioId" = p."id")`,
      ),
      'portfolios with a revision that no change made': counted(
        `SELECT count(*) AS count FROM "Portfolio" p WHERE p."revision" <>
         (SELECT count(DISTINCT c."revision") FROM "Change" c WHERE c."portfolioId" = p."id" AND c."revision" > 0)`,
      ),
      'initiatives whose version is not the number of their changes after the first': counted(
        `SELECT count(*) AS count FROM "Initiative" i WHERE i."version" + 1 <>
         (SELECT count(*) FROM "Change" c WHERE c."subjectType" = 'initiative' AND c."subjectId" = i."id")`,
      ),
      'changes of initiatives that are not there': counted(
        `SELECT count(*) AS count FROM "Change" c WHERE c."subjectType" = 'initiative'
         AND NOT EXISTS (SELECT 1 FROM "Initiative" i WHERE i."id" = c."subjectId")`,
      ),
    }
    return Object.entries(found).flatMap(([what, times]) => (times === 0 ? [] : [`${times} ${what}`]))
  } finally {
    db.close()
  }
}
