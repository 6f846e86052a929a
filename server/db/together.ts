import type { Database, Open } from './database.ts'

/**
 * Lends a view of the database in which every `write` joins one transaction: all of them happen, or none. Reads through
 * the view see what was written. Other writers wait meanwhile, so keep it short.
 */
export const writeTogether = <T>(db: Database, work: (inside: Database) => Promise<T>): Promise<T> =>
  db.transaction((open) => work(inside(db, open)))

function inside(db: Database, open: Open): Database {
  // a client lent by a transaction lacks only what opens and closes it
  const prisma = open.prisma as Database['prisma']
  return {
    provider: db.provider,
    prisma,
    reader: prisma,
    exclusive: (run) => run(),
    transaction: (part) => asPart(open, part),
    rows: (sql, params = []) => open.ask(sql, params),
    rowsTogether: async (statements) => {
      const all: Record<string, unknown>[][] = []
      for (const { sql, params } of statements) all.push(await open.ask(sql, params))
      return all
    },
    close: async () => undefined,
  }
}

/** A part of an open transaction that can fail alone. */
async function asPart<T>(open: Open, part: (open: Open) => Promise<T>): Promise<T> {
  await open.execute('SAVEPOINT part', [])
  try {
    const done = await part(open)
    await open.execute('RELEASE SAVEPOINT part', [])
    return done
  } catch (error) {
    await open.execute('ROLLBACK TO SAVEPOINT part', [])
    throw error
  }
}
