import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Sqlite from 'better-sqlite3'

import type { Database, Open, Statement } from './database.ts'
import { PrismaClient } from './generated/sqlite/client.ts'
import { groupedTransactions } from './grouped-transactions.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { sqliteFile } from './provider.ts'
import { statementsOn } from './statements.ts'
import { SharedSqlite } from './writing-connection.ts'

const busyTimeoutMs = 5_000

/**
 * One connection writes, one reads: in WAL mode readers never wait. better-sqlite3 waits for a lock by blocking the
 * whole process, so two writing connections in one process could wait for each other; `exclusive` queues the work.
 */
export async function openSqlite(databaseUrl: string): Promise<Database> {
  const file = sqliteFile(databaseUrl)
  const adapter = new SharedSqlite({ url: file, timeout: busyTimeoutMs })
  const prisma = new PrismaClient({ adapter })
  await prisma.$queryRawUnsafe('PRAGMA journal_mode = WAL')
  await prisma.$queryRawUnsafe('PRAGMA synchronous = FULL')
  await prisma.$queryRawUnsafe('PRAGMA foreign_keys = ON')
  const reader = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: file, timeout: busyTimeoutMs }) })
  const direct = new Sqlite(file, { readonly: true, timeout: busyTimeoutMs })
  direct.pragma('cache_size = -65536')
  const reading = statementsOn(direct)
  const readTogether = direct.transaction((statements: readonly Statement[]) =>
    statements.map(({ sql, params }) => reading.all(sql, params)),
  )
  const exclusive = oneAtATime()
  const connection = await adapter.connection

  return {
    provider: 'sqlite',
    prisma,
    reader,
    exclusive,
    transaction: groupedTransactions(connection, { open: openOn(connection, prisma), exclusive }),
    // each caller names the row type that its own statement selects
    rows: async <T>(sql: string, params: readonly unknown[] = []) => reading.all(sql, params) as T[],
    rowsTogether: async (statements) => readTogether(statements) as Record<string, unknown>[][],
    close: async () => {
      direct.close()
      await reader.$disconnect()
      await prisma.$disconnect()
    },
  }
}

// `prisma` works on the same connection, so what it does meanwhile belongs to the transaction
function openOn(connection: Sqlite.Database, prisma: PrismaClient): Open {
  const writing = statementsOn(connection)
  return {
    prisma,
    provider: 'sqlite',
    // each caller names the row type that its own statement selects
    ask: async <T>(sql: string, params: readonly unknown[]) => writing.all(sql, params) as T[],
    execute: async (sql, params) => writing.run(sql, params),
  }
}
