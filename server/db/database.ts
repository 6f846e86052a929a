import type { Prisma, PrismaClient } from './generated/sqlite/client.ts'
import type { Provider } from './provider.ts'
import type { Reading } from './reading.ts'

/** An open transaction: Prisma for ordinary writes, statements of ours where Prisma has no words or is too slow. */
export interface Open {
  prisma: Prisma.TransactionClient
  provider: Provider
  /** The rows that a statement answers; it may write too. */
  ask: <T>(sql: string, params: readonly unknown[]) => Promise<T[]>
  /** How many rows a statement touched. */
  execute: (sql: string, params: readonly unknown[]) => Promise<number>
}

/** The database as the rest of the server knows it. Only stores and this folder touch it. */
export interface Database extends Reading {
  /** Writes; only through `write`, `transaction` and `exclusive`. */
  prisma: PrismaClient
  /** Reads that no speed hangs on; never sees another request's open transaction. */
  reader: PrismaClient
  /** Queues work that writes: SQLite has one writer. PostgreSQL runs it at once. */
  exclusive: <T>(work: () => Promise<T>) => Promise<T>
  /** All that the work does happens, or none of it; queues like `exclusive`, so never call one inside the other. */
  transaction: <T>(work: (open: Open) => Promise<T>) => Promise<T>
}

/** Opens the database that the address names; it must have been migrated. */
export async function openDatabase(databaseUrl: string): Promise<Database> {
  // only one of the two clients is loaded: the other costs a start its time
  return databaseUrl.startsWith('file:')
    ? (await import('./sqlite.ts')).openSqlite(databaseUrl)
    : (await import('./postgres.ts')).openPostgres(databaseUrl)
}
