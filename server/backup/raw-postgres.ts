import pg from 'pg'

import type { Filling, Reading } from './raw-database.ts'
import { alwaysThere, encode, inDependencyOrder, kindOf, migrationsTable, quote } from './table.ts'
import type { Raw, Table, Value } from './table.ts'

const rowsAtOnce = 1_000
const timestampOid = 1114

/** Timestamps stay the text that PostgreSQL sends: they have no zone, and are UTC. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((value: string) => unknown) =>
    oid === timestampOid ? String : (pg.types.getTypeParser(oid, format) as (value: string) => unknown),
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, types })
  await client.connect()
  return client
}

/** A transaction that reads one state and stops no writer; rows come through cursors. */
export async function readPostgres(databaseUrl: string): Promise<Reading> {
  const client = await connect(databaseUrl)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const found = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM ${migrationsTable}
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
    )
    return {
      migrations: found.rows.map((one) => one.name),
      tables: await describe(client),
      rows: (table) => rowsOf(client, table),
      close: () => client.end(),
    }
  } catch (error) {
    await client.end()
    throw error
  }
}

async function* rowsOf(client: pg.Client, { name, columns, key }: Table): AsyncGenerator<Value[]> {
  const list = columns.map((one) => quote(one.name)).join(', ')
  const isText = (column: string) => columns.find((one) => one.name === column)?.kind === 'text'
  const order = key.map((one) => (isText(one) ? `${quote(one)} COLLATE "C"` : quote(one))).join(', ')
  await client.query(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT ${list} FROM ${quote(name)} ORDER BY ${order}`,
  )
  for (;;) {
    const { rows } = await client.query<Raw[]>({
      text: `FETCH ${rowsAtOnce} FROM backup`,
      rowMode: 'array',
    })
    if (rows.length === 0) break
    for (const row of rows) yield columns.map(({ kind }, at) => encode(kind, row[at] ?? null))
  }
  await client.query('CLOSE backup')
}

export async function fillPostgres<T>(
  databaseUrl: string,
  work: (filling: Filling) => Promise<T>,
): Promise<T> {
  const client = await connect(databaseUrl)
  try {
    await client.query('BEGIN')
    const done = await work(await fillingOf(client))
    await client.query('COMMIT')
    return done
  } finally {
    await client.end() // what was not committed is undone
  }
}

async function fillingOf(client: pg.Client): Promise<Filling> {
  const tables = await describe(client)
  return {
    tables,
    count: () => countRows(client, tables),
    clear: async () => {
      for (const { name } of tables.toReversed()) await client.query(`DELETE FROM ${quote(name)}`)
    },
    insert: async ({ name, columns }, rows) => {
      const list = columns.map((one) => quote(one.name)).join(', ')
      // the table's own row type reads every kind of value from JSON
      const sql = `INSERT INTO ${quote(name)} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${quote(name)}, $1::json)`
      const objects = rows.map((row) =>
        Object.fromEntries(
          columns.map((column, at) => [
            column.name,
            column.kind === 'bytes' ? hexOf(row[at] ?? null) : row[at],
          ]),
        ),
      )
      await client.query(sql, [JSON.stringify(objects)])
    },
  }
}

const hexOf = (value: Value) =>
  value === null ? null : `\\x${Buffer.from(String(value), 'base64').toString('hex')}`

/** Rows in all tables but the organisation's own: 0 for a database that nobody has used. */
async function countRows(client: pg.Client, tables: readonly Table[]): Promise<number> {
  let sum = 0
  for (const { name } of tables) {
    if (alwaysThere.has(name)) continue
    const { rows } = await client.query<{ count: string }>(`SELECT COUNT(*) AS count FROM ${quote(name)}`)
    sum += Number(rows[0]?.count ?? 0)
  }
  return sum
}

/** How many others are connected to the same database. */
export async function countOthers(databaseUrl: string): Promise<number> {
  const client = await connect(databaseUrl)
  try {
    const { rows } = await client.query<{ count: string }>(
      `SELECT COUNT(*) AS count FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    )
    return Number(rows[0]?.count ?? 0)
  } finally {
    await client.end()
  }
}

interface ColumnRow {
  table: string
  column: string
  type: string
  key: boolean
}

const columnsSql = `SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, NULL) AS "type",
    COALESCE(a.attnum = ANY (k.conkey), false) AS "key"
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
  WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> $1
  ORDER BY c.relname, a.attnum`

const referencesSql = `SELECT DISTINCT f.relname AS "from", t.relname AS "to" FROM pg_constraint k
  JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
  WHERE k.contype = 'f' AND f.relnamespace = current_schema()::regnamespace`

async function describe(client: pg.Client): Promise<Table[]> {
  const columns = (await client.query<ColumnRow>(columnsSql, [migrationsTable])).rows
  const references = (await client.query<{ from: string; to: string }>(referencesSql)).rows
  return inDependencyOrder(
    [...Map.groupBy(columns, (one) => one.table)].map(([name, own]) => ({
      name,
      columns: own.map((one) => ({ name: one.column, kind: kindOf(one.type, `${name}.${one.column}`) })),
      key: own.filter((one) => one.key).map((one) => one.column),
      refersTo: references.filter((one) => one.from === name).map((one) => one.to),
    })),
  )
}
