import { PrismaPg } from '@prisma/adapter-pg'

import type { Database } from './database.ts'
import { PrismaClient } from './generated/postgresql/client.ts'
import type { PrismaClient as SqliteClient } from './generated/sqlite/client.ts'
import { openPostgresReading } from './postgres-reading.ts'

const transactionMs = { maxWait: 30_000, timeout: 300_000 }

/** PostgreSQL through Prisma for writes, and through a pool with named statements for reads. */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  const generated = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) })
  // both clients are generated from one schema: what differs is the provider's name in their types
  const prisma = generated as unknown as SqliteClient
  const reading = openPostgresReading(databaseUrl, 10)
  return {
    ...reading,
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
    close: async () => {
      await reading.close()
      await prisma.$disconnect()
    },
  }
}
