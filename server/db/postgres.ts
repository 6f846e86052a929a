import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'

import type { Database, Statement } from './database.ts'
import { PrismaClient } from './generated/postgresql/client.ts'
import type { PrismaClient as SqliteClient } from './generated/sqlite/client.ts'

const transactionMs = { maxWait: 30_000, timeout: 300_000 }

const bigintOid = 20
const timestampOid = 1114

// counts and money are safe integers; timestamps without a zone are UTC, not the zone of this machine
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((value: string) => unknown) => {
    if (oid === bigintOid) return Number
    if (oid === timestampOid) return (text) => `${text.replace(' ', 'T')}Z`
    // pg's own signature names a parser only per overload
    return pg.types.getTypeParser(oid, format) as (value: string) => unknown
  },
}

/** PostgreSQL through Prisma for writes, and through a pool with named statements for reads. */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  const generated = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) })
  // both clients are generated from one schema: what differs is the provider's name in their types
  const prisma = generated as unknown as SqliteClient
  const pool = new pg.Pool({ connectionString: databaseUrl, types, max: 10 })
  pool.on('error', () => undefined) // a lost idle connection is replaced; the request that meets one gets the error
  const names = new Map<string, string>()

  const named = ({ sql, params }: Statement) => {
    const name = names.get(sql) ?? `s${names.size}`
    names.set(sql, name)
    return { name, text: sql, values: [...params] }
  }
  return {
    provider: 'postgresql',
    prisma,
    reader: prisma,
    exclusive: (work) => work(),
    transaction: (work) =>
      prisma.$transaction(
        (open) =>
          work({
            prisma: open,
            provider: 'postgresql',
            ask: <T>(sql: string, params: readonly unknown[]) => open.$queryRawUnsafe<T[]>(sql, ...params),
            execute: (sql, params) => open.$executeRawUnsafe(sql, ...params),
          }),
        transactionMs,
      ),
    // each caller names the row type that its own statement selects
    rows: async <T>(sql: string, params: readonly unknown[] = []) =>
      (await pool.query(named({ sql, params }))).rows as T[],
    rowsTogether: async (statements) => {
      const client = await pool.connect()
      try {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
        const all: Record<string, unknown>[][] = []
        // one connection answers one statement at a time
        for (const one of statements) all.push((await client.query<Record<string, unknown>>(named(one))).rows)
        await client.query('COMMIT')
        return all
      } finally {
        client.release()
      }
    },
    close: async () => {
      await pool.end()
      await prisma.$disconnect()
    },
  }
}
