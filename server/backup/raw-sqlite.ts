import Sqlite from 'better-sqlite3'

import { sqliteFile } from '../db/provider.ts'
import type { Filling, Reading } from './raw-database.ts'
import { alwaysThere, encode, inDependencyOrder, kindOf, migrationsTable, quote } from './table.ts'
import type { ColumnKind, Raw, Table, Value } from './table.ts'

const busyTimeoutMs = 5_000

/** In WAL mode a read transaction sees one state and stops no writer. */
export async function readSqlite(databaseUrl: string): Promise<Reading> {
  const database = new Sqlite(sqliteFile(databaseUrl), {
    readonly: true,
    fileMustExist: true,
    timeout: busyTimeoutMs,
  })
  database.exec('BEGIN')
  const names = database
    .prepare(
      `SELECT migration_name FROM ${migrationsTable}
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
    )
    .pluck()
    .all()
  return {
    migrations: names as string[], // one column of text
    tables: describe(database),
    async *rows({ name, columns, key }) {
      const sql = `SELECT ${columns.map((one) => quote(one.name)).join(', ')} FROM ${quote(name)} ORDER BY ${key.map(quote).join(', ')}`
      // a raw statement gives each row as the list of its columns
      for (const row of database.prepare(sql).raw().iterate() as Iterable<Raw[]>)
        yield columns.map(({ kind }, at) => encode(kind, row[at] ?? null))
    },
    close: async () => {
      database.close()
    },
  }
}

export async function fillSqlite<T>(databaseUrl: string, work: (filling: Filling) => Promise<T>): Promise<T> {
  const database = new Sqlite(sqliteFile(databaseUrl), { fileMustExist: true, timeout: busyTimeoutMs })
  try {
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.exec('BEGIN IMMEDIATE')
    database.pragma('defer_foreign_keys = ON') // rows of one table may refer to each other in any order
    const done = await work(fillingOf(database))
    database.exec('COMMIT')
    return done
  } finally {
    database.close() // what was not committed is undone
  }
}

function fillingOf(database: Sqlite.Database): Filling {
  const tables = describe(database)
  return {
    tables,
    count: async () => countRows(database, tables),
    clear: async () => {
      for (const { name } of tables.toReversed()) database.exec(`DELETE FROM ${quote(name)}`)
    },
    insert: async ({ name, columns }, rows) => {
      const list = columns.map((one) => quote(one.name)).join(', ')
      const marks = columns.map(() => '?').join(', ')
      const statement = database.prepare(`INSERT INTO ${quote(name)} (${list}) VALUES (${marks})`)
      for (const row of rows) statement.run(columns.map(({ kind }, at) => decode(kind, row[at] ?? null)))
    },
  }
}

/** As Prisma writes them on SQLite. */
function decode(kind: ColumnKind, value: Value): string | number | Buffer | null {
  if (value === null) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (kind === 'instant') return String(value).replace('Z', '+00:00')
  return kind === 'bytes' ? Buffer.from(String(value), 'base64') : value
}

/** Rows in all tables but the organisation's own: 0 for a database that nobody has used. */
export const countRows = (database: Sqlite.Database, tables: readonly Table[]): number =>
  tables
    .filter(({ name }) => !alwaysThere.has(name))
    .map(({ name }) =>
      Number(
        database
          .prepare(`SELECT COUNT(*) FROM ${quote(name)}`)
          .pluck()
          .get(),
      ),
    )
    .reduce((sum, count) => sum + count, 0)

export function describe(database: Sqlite.Database): Table[] {
  const names = database
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> ?`)
    .pluck()
    .all(migrationsTable) as string[] // one column of text
  return inDependencyOrder(
    names.map((name) => {
      // the pragma's columns, named
      const columns = database
        .prepare('SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid')
        .all(name) as { name: string; type: string; pk: number }[]
      const refersTo = database
        .prepare('SELECT DISTINCT "table" FROM pragma_foreign_key_list(?)')
        .pluck()
        .all(name) as string[] // one column of text
      return {
        name,
        columns: columns.map((one) => ({ name: one.name, kind: kindOf(one.type, `${name}.${one.name}`) })),
        key: columns.filter((one) => one.pk > 0).map((one) => one.name),
        refersTo,
      }
    }),
  )
}
