import { bulkColumns } from './bulk-columns.ts'
import type { BulkTable, ColumnType } from './bulk-columns.ts'
import type { Open } from './database.ts'

type Row = Record<string, string | number | boolean | null>

/** Rows a statement carries: memory grows with the batch, not with the work. */
const batchSize = 5_000

const quote = (name: string) => `"${name}"`

const sqliteColumn = (name: string) => `json_extract(value, '$.${name}') AS ${quote(name)}`

/** The rows of one JSON parameter as a table, in either dialect. As JSONB, SQLite parses a row once and not for each column. */
function jsonTable(tx: Open, columns: readonly (readonly [string, ColumnType])[]): string {
  return tx.provider === 'sqlite'
    ? `SELECT ${columns.map(([name]) => sqliteColumn(name)).join(', ')} FROM jsonb_each($1)`
    : `SELECT * FROM jsonb_to_recordset($1::jsonb) AS x(${columns.map(([name, type]) => `${quote(name)} ${type}`).join(', ')})`
}

async function inBatches(rows: readonly Row[], run: (json: string) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += batchSize)
    await run(JSON.stringify(rows.slice(at, at + batchSize)))
}

/** Inserts many rows by one statement a batch. Every row names the same columns. */
export async function insertRows(tx: Open, table: BulkTable, rows: readonly Row[]): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = columnsOf(table, first)
  const names = columns.map(([name]) => quote(name)).join(', ')
  const sql = `INSERT INTO ${quote(table)} (${names}) ${jsonTable(tx, columns)}`
  await inBatches(rows, (json) => tx.execute(sql, [json]))
}

/** Updates many rows by their `id`, one statement a batch. Every row names the same columns. */
export async function updateRows(
  tx: Open,
  table: BulkTable,
  rows: readonly (Row & { id: string })[],
): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = columnsOf(table, first)
  const sets = columns.filter(([name]) => name !== 'id').map(([name]) => `${quote(name)} = x.${quote(name)}`)
  const sql = `UPDATE ${quote(table)} SET ${sets.join(', ')} FROM (${jsonTable(tx, columns)}) AS x WHERE ${quote(table)}."id" = x."id"`
  await inBatches(rows, (json) => tx.execute(sql, [json]))
}

function columnsOf(table: BulkTable, row: Row): (readonly [string, ColumnType])[] {
  const known: Readonly<Record<string, ColumnType>> = bulkColumns[table]
  return Object.keys(row).map((name) => {
    const type = known[name]
    if (!type) throw new Error(`${table} has no column ${name}`)
    return [name, type] as const
  })
}
