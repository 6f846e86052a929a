import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import pg from 'pg'
import { providerOf, sqliteFile } from './provider.ts'

const query = `SELECT migration_name AS name FROM _prisma_migrations
  WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`

type Row = { name: string }

const onSqlite = (databaseUrl: string): Row[] => {
  const file = sqliteFile(databaseUrl)
  if (!existsSync(file)) return []
  const database = new Database(file)
  try {
    const exists = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get()
    // the statement names the one column of Row
    return exists === undefined ? [] : (database.prepare(query).all() as Row[])
  } finally {
    database.close()
  }
}

const onPostgres = async (databaseUrl: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const found = await client.query<{ exists: boolean }>(
      "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists",
    )
    return found.rows[0]?.exists === true ? (await client.query<Row>(query)).rows : []
  } finally {
    await client.end()
  }
}

/** The names of the migrations a database has had in full, asked plainly; empty for a database that is not there yet. */
export const appliedMigrations = async (databaseUrl: string): Promise<ReadonlySet<string>> => {
  const rows = providerOf(databaseUrl) === 'sqlite' ? onSqlite(databaseUrl) : await onPostgres(databaseUrl)
  return new Set(rows.map((row) => row.name))
}
