import type { Provider } from './provider.ts'

export interface Statement {
  /** Parameters are $1, $2, … on both databases. */
  sql: string
  params: readonly unknown[]
}

/** Reading alone, by statements of ours: without Prisma, so that a thread of its own opens it quickly. */
export interface Reading {
  provider: Provider
  /** One prepared statement. */
  rows: <T>(sql: string, params?: readonly unknown[]) => Promise<T[]>
  /** Several statements that see one state of the database. */
  rowsTogether: (statements: readonly Statement[]) => Promise<Record<string, unknown>[][]>
  close: () => Promise<void>
}

/** Opens the database that the address names, for reading; it must have been migrated. */
export async function openReading(databaseUrl: string): Promise<Reading> {
  return databaseUrl.startsWith('file:')
    ? (await import('./sqlite-reading.ts')).openSqliteReading(databaseUrl)
    : (await import('./postgres-reading.ts')).openPostgresReading(databaseUrl, 1)
}
