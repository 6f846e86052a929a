import { providerOf } from '../db/provider.ts'
import type { Table, Value } from './table.ts'

/** One state of a database, for as long as it is open, whatever others write meanwhile. */
export interface Reading {
  /** The names of the migrations applied, oldest first. */
  migrations: readonly string[]
  /** Every table but the migrations' own, with what it refers to before it. */
  tables: readonly Table[]
  /** A table's rows by primary key, read as they are asked for. */
  rows: (table: Table) => AsyncIterable<Value[]>
  close: () => Promise<void>
}

/** A transaction that fills a database. */
export interface Filling {
  tables: readonly Table[]
  /** Rows of the tables that are not the organisation's own single row. */
  count: () => Promise<number>
  clear: () => Promise<void>
  insert: (table: Table, rows: readonly Value[][]) => Promise<void>
}

export async function openReading(databaseUrl: string): Promise<Reading> {
  return providerOf(databaseUrl) === 'sqlite'
    ? (await import('./raw-sqlite.ts')).readSqlite(databaseUrl)
    : (await import('./raw-postgres.ts')).readPostgres(databaseUrl)
}
