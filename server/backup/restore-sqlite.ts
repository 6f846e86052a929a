import { existsSync } from 'node:fs'
import { chmod, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import Sqlite from 'better-sqlite3'

import { Problem } from '#shared/kernel/problem.ts'

import { migrate } from '../db/migrate.ts'
import { sqliteFile } from '../db/provider.ts'
import type { Header } from './format.ts'
import { fillSqlite, countRows, describe } from './raw-sqlite.ts'
import { insertAll, lastMigration, refuseContent } from './insert-all.ts'
import type { RestoreOptions } from './restore.ts'

/** Builds a new file beside the old one, and puts it in its place once it is whole. Answers where the old one went. */
export async function restoreIntoSqlite(
  { databaseUrl, file, force }: RestoreOptions,
  header: Header,
): Promise<string | null> {
  const target = resolve(sqliteFile(databaseUrl))
  const fresh = `${target}.restoring`
  await removeDatabase(fresh)
  const holdsData = examine(target)
  if (holdsData && !force) throw refuseContent(`The database ${target}`)
  try {
    await migrate(`file:${fresh}`, lastMigration(header))
    await fillSqlite(`file:${fresh}`, async (filling) => {
      await filling.clear()
      await insertAll(filling, file)
    })
    await migrate(`file:${fresh}`)
    examine(target) // nobody began to use it meanwhile
    if (existsSync(target)) await chmod(fresh, (await stat(target)).mode) // who may read it stays as it was
    const kept = holdsData ? await keepAside(target) : null
    if (!holdsData) await removeDatabase(target)
    await rename(fresh, target)
    return kept
  } catch (error) {
    await removeDatabase(fresh)
    throw error
  }
}

const besides = ['', '-wal', '-shm', '-journal']

async function removeDatabase(file: string): Promise<void> {
  for (const suffix of besides) await rm(file + suffix, { force: true })
}

async function keepAside(target: string): Promise<string> {
  const names = [
    `${target}.before-restore`,
    ...Array.from({ length: 998 }, (_, at) => `${target}.before-restore-${at + 2}`),
  ]
  const free = names.find((one) => !existsSync(one))
  if (free === undefined)
    throw new Problem('conflict', `Remove some of the files ${target}.before-restore first.`)
  await rename(target, free)
  return free
}

/**
 * Whether a file holds data. Refuses one that somebody has open: it would go on writing to what was put aside. Leaving
 * WAL mode shows it, since that needs to be alone, and makes the file complete without the ones beside it.
 */
function examine(target: string): boolean {
  if (!existsSync(target)) return false
  const database = new Sqlite(target, { timeout: 1_000 })
  try {
    database.pragma('journal_mode = DELETE')
    return countRows(database, describe(database)) > 0
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY')
      throw new Problem('conflict', `Bearing is running on ${target}. Stop it first.`)
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_NOTADB')
      throw new Problem('conflict', `${target} is no database. Move it away first.`)
    throw error
  } finally {
    database.close()
  }
}
