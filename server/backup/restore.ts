import { Problem } from '#shared/kernel/problem.ts'

import type { Clock } from '../clock.ts'
import { knownMigrations } from '../db/migrate.ts'
import { providerOf } from '../db/provider.ts'
import type { Provider } from '../db/provider.ts'
import type { Header } from './format.ts'
import { checkBackup } from './read-backup.ts'

export interface RestoreOptions {
  databaseUrl: string
  /** The backup. */
  file: string
  /** Replaces what is there; it is kept aside. */
  force: boolean
  clock: Clock
}

export interface Restored {
  header: Header
  counts: Record<string, number>
  /** The file in which the earlier content was kept; null when there was none. */
  kept: string | null
}

/**
 * Fills a database from a backup: all of it, or nothing. The backup is read through first; content that is there is
 * replaced only by force, and kept. A backup of an earlier version is migrated on. Throws a Problem that says why not.
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const { header, counts } = await checkBackup(options.file)
  const provider = providerOf(options.databaseUrl) ?? 'sqlite' // settings hold no other address
  await refuseNewer(header, provider)
  const into =
    provider === 'sqlite'
      ? (await import('./restore-sqlite.ts')).restoreIntoSqlite
      : (await import('./restore-postgres.ts')).restoreIntoPostgres
  return { header, counts, kept: await into(options, header) }
}

async function refuseNewer({ migrations, version }: Header, provider: Provider): Promise<void> {
  const known = new Set(await knownMigrations(provider))
  if (migrations.every((one) => known.has(one))) return
  throw new Problem('bad_input', `This backup was made by a newer Bearing, ${version}. Update first.`)
}
