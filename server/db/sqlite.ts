import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Sqlite from 'better-sqlite3'

import type { Database, Statement } from './database.ts'
import { PrismaClient } from './generated/sqlite/client.ts'
import { sqliteFile } from './provider.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { placeholdersFor } from './placeholders.ts'

const busyTimeoutMs = 5_000

/**
 * One connection writes, one reads: in WAL mode readers never wait. better-sqlite3 waits for a lock by blocking the
 * whole process, so two writing connections in one process could wait for each other; `exclusive` queues the work.
 */
export async function openSqlite(databaseUrl: string): Promise<Database> {
  const file = sqliteFile(databaseUrl)
  const prisma = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: file, timeout: busyTimeoutMs }) })
  await prisma.$queryRawUnsafe('PRAGMA journal_mode = WAL')
  await prisma.$queryRawUnsafe('PRAGMA synchronous = FULL')
  await prisma.$queryRawUnsafe('PRAGMA foreign_keys = ON')
  const reader = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: file, timeout: busyTimeoutMs }) })
  const direct = new Sqlite(file, { readonly: true, timeout: busyTimeoutMs })
  direct.pragma('cache_size = -65536')
  const prepared = new Map<string, (params: readonly unknown[]) => unknown[]>()

  const prepare = (sql: string) => {
    const known = prepared.get(sql)
    if (known) return known
    const { sql: text, pick } = placeholdersFor('sqlite', sql)
    const statement = direct.prepare(text)
    const made = (params: readonly unknown[]) => statement.all(...pick(params))
    prepared.set(sql, made)
    return made
  }
  const run = ({ sql, params }: Statement) => prepare(sql)(params)
  const runTogether = direct.transaction((statements: readonly Statement[]) => statements.map(run))

  return {
    provider: 'sqlite',
    prisma,
    reader,
    exclusive: oneAtATime(),
    // each caller names the row type that its own statement selects
    rows: async <T>(sql: string, params: readonly unknown[] = []) => run({ sql, params }) as T[],
    rowsTogether: async (statements) => runTogether(statements) as Record<string, unknown>[][],
    close: async () => {
      direct.close()
      await reader.$disconnect()
      await prisma.$disconnect()
    },
  }
}
