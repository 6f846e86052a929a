import { Problem } from '#shared/kernel/problem.ts'

import type { Header, TableLine } from './format.ts'
import type { Filling } from './raw-database.ts'
import { readBackup } from './read-backup.ts'
import type { Table, Value } from './table.ts'

/** The migration that the backup's tables had last. */
export const lastMigration = ({ migrations }: Header): string => migrations.at(-1) ?? ''

export const refuseContent = (place: string): Problem =>
  new Problem(
    'conflict',
    `${place} holds data already. Add --force to replace it; what is there is kept beside it.`,
  )

const rowsAtOnce = 1_000
const sizeAtOnce = 4_000_000

/** Writes every row of a backup. Throws when it does not fit the tables. */
export async function insertAll(filling: Filling, file: string): Promise<void> {
  let table: Table | undefined
  let waiting: Value[][] = []
  let size = 0
  const flush = async () => {
    if (table && waiting.length > 0) await filling.insert(table, waiting)
    waiting = []
    size = 0
  }
  for await (const part of readBackup(file)) {
    if (part.kind === 'header') continue
    if (part.kind === 'table') {
      await flush()
      table = tableFor(filling, part.table)
      continue
    }
    waiting.push(part.row)
    size += part.size
    // a table that refers to itself goes in by one statement: rows may refer to later ones
    const whole = table?.refersTo.includes(table.name) ?? false
    if (!whole && (waiting.length >= rowsAtOnce || size >= sizeAtOnce)) await flush()
  }
  await flush()
}

/** The table as it is in the database, its columns in the backup's order. */
function tableFor({ tables }: Filling, { table: name, columns }: TableLine): Table {
  const found = tables.find((one) => one.name === name)
  const fits =
    found?.columns.length === columns.length &&
    columns.every(([column, kind]) => found.columns.some((one) => one.name === column && one.kind === kind))
  if (!found || !fits) {
    throw new Problem('bad_input', `This backup does not fit the table ${name}. Nothing was changed.`)
  }
  return { ...found, columns: columns.map(([column, kind]) => ({ name: column, kind })) }
}
