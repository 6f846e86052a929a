import { query } from './bulk.ts'
import type { Database } from './database.ts'
import type { Tx } from './write.ts'

/** A question to the database, outside a write or inside one: stores that serve both take this. */
export type Ask = <T>(sql: string, params: readonly unknown[]) => Promise<T[]>

export const askDatabase = (db: Database): Ask => db.rows

export const askInside =
  (tx: Tx): Ask =>
  (sql, params) =>
    query(tx, sql, params)
