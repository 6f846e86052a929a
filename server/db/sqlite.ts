import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type Sqlite from 'better-sqlite3'

import type { Database, Open } from './database.ts'
import { PrismaClient } from './generated/sqlite/client.ts'
import { groupedTransactions } from './grouped-transactions.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { sqliteFile } from './provider.ts'
import { busyTimeoutMs, openSqliteReading } from './sqlite-reading.ts'
import { statementsOn } from './statements.ts'
import { SharedSqlite } from './writing-connection.ts'

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
  const reading = openSqliteReading(databaseUrl)
  const exclusive = oneAtATime()
  const connection = await adapter.connection

  return {
    ...reading,
    prisma,
    reader,
    exclusive,
    transaction: groupedTransactions(connection, { open: openOn(connection, prisma), exclusive }),
    close: async () => {
      await reading.close()
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
