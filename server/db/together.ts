import { query } from './bulk.ts'
import type { Database } from './database.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'

const limits = { maxWait: 30_000, timeout: 300_000 }

/**
 * Lends a view of the database in which every `write` joins one transaction: all of them happen, or none. Reads through
 * the view see what was written. Other writers wait meanwhile, so keep it short.
 */
export function writeTogether<T>(db: Database, work: (inside: Database) => Promise<T>): Promise<T> {
  const perform = () =>
    db.prisma.$transaction(async (open) => {
      const rows = <R>(sql: string, params: readonly unknown[] = []) =>
        query<R>({ prisma: open, provider: db.provider }, sql, params)
      // all that `write` asks of a client is to run its work in a transaction: here in a part of the open one
      const part = async (one: (tx: typeof open) => Promise<unknown>) => {
        await open.$executeRawUnsafe('SAVEPOINT part')
        try {
          const done = await one(open)
          await open.$executeRawUnsafe('RELEASE SAVEPOINT part')
          return done
        } catch (error) {
          await open.$executeRawUnsafe('ROLLBACK TO SAVEPOINT part')
          throw error
        }
      }
      const prisma = { $transaction: part } as unknown as PrismaClient
      return work({
        provider: db.provider,
        prisma,
        reader: open as PrismaClient, // to read with; a client lent by a transaction lacks only what opens and closes it
        exclusive: (run) => run(),
        rows,
        rowsTogether: async (statements) => {
          const all: Record<string, unknown>[][] = []
          for (const { sql, params } of statements) all.push(await rows(sql, params))
          return all
        },
        close: async () => undefined,
      })
    }, limits)
  return db.exclusive(perform)
}
