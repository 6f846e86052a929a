import type { Database, Open } from './database.ts'

/** A question to the database, outside a write or inside one: stores that serve both take this. */
export type Ask = Open['ask']

export const askDatabase = (db: Database): Ask => db.rows

export const askInside = (tx: Open): Ask => tx.ask
