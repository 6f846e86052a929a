import { createWriteStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { Problem } from '#shared/kernel/problem.ts'

import { appliedMigrations } from '../db/applied-migrations.ts'
import { migrate } from '../db/migrate.ts'
import type { Header } from './format.ts'
import { countOthers, fillPostgres } from './raw-postgres.ts'
import { insertAll, lastMigration, refuseContent } from './insert-all.ts'
import type { RestoreOptions } from './restore.ts'
import { backupParts } from './write-backup.ts'

/** Fills the database in one transaction. By force, a backup of what is there is written first, beside the one restored. */
export async function restoreIntoPostgres(options: RestoreOptions, header: Header): Promise<string | null> {
  const { databaseUrl, file, force } = options
  await refuseOthers(databaseUrl)
  const applied = await appliedMigrations(databaseUrl)
  if ([...applied].some((one) => !header.migrations.includes(one))) {
    throw new Problem(
      'conflict',
      `This backup was made by an earlier Bearing, ${header.version}, than the one that this database is at. Restore it into a new, empty database.`,
    )
  }
  await migrate(databaseUrl, lastMigration(header))
  const holdsData = await fillPostgres(databaseUrl, async ({ count }) => (await count()) > 0)
  if (holdsData && !force) throw refuseContent('The database')
  const kept = holdsData ? await keepAside(options) : null
  await fillPostgres(databaseUrl, async (filling) => {
    if (!force && (await filling.count()) > 0) throw refuseContent('The database')
    await filling.clear()
    await insertAll(filling, file)
  })
  await migrate(databaseUrl)
  return kept
}

async function refuseOthers(databaseUrl: string): Promise<void> {
  const others = await countOthers(databaseUrl)
  if (others === 0) return
  const who = others === 1 ? 'Another program is' : `${others} other programs are`
  throw new Problem('conflict', `${who} connected to this database. Stop Bearing first, on every machine.`)
}

async function keepAside({ databaseUrl, file, clock }: RestoreOptions): Promise<string> {
  const stamp = clock.now().toISOString().slice(0, 19).replaceAll(':', '-')
  const kept = `${file}.before-restore-${stamp}.gz`
  if (existsSync(kept)) throw new Problem('conflict', `There is a file ${kept} already.`)
  const parts = Readable.from(backupParts(databaseUrl, { clock }), { objectMode: false })
  await pipeline(parts, createWriteStream(kept, { mode: 0o600 }))
  return kept
}
