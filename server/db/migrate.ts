import { mkdir, readFile, readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { appliedMigrations } from './applied-migrations.ts'
import { providerOf, sqliteFile } from './provider.ts'
import type { Provider } from './provider.ts'

const migrationsFolder = (provider: Provider): string =>
  join(import.meta.dirname, '../../prisma/migrations', provider)

/** The names of the migrations that this version brings, oldest first. */
export const knownMigrations = async (provider: Provider): Promise<string[]> => {
  const entries = await readdir(migrationsFolder(provider), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}

const readMigrations = async (provider: Provider, names: readonly string[]): Promise<MigrationList> => {
  const baseDir = migrationsFolder(provider)
  const read = async (name: string) => {
    const value = await readFile(join(baseDir, name, 'migration.sql'), 'utf8')
    return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } as const } }
  }
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.map(read)),
  }
}

/**
 * The names of the migrations that a database has not had yet, oldest first; asked plainly. Throws a sentence when the
 * address is neither SQLite nor PostgreSQL, or when the database comes from a newer version.
 */
export const pendingMigrations = async (databaseUrl: string): Promise<string[]> => {
  const names = await knownMigrations(providerIn(databaseUrl))
  const applied = await appliedMigrations(databaseUrl)
  const unknown = [...applied].find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw new Error(`This database was last used by a newer Bearing: it has the migration ${unknown}.`)
  return names.filter((name) => !applied.has(name))
}

const providerIn = (databaseUrl: string): Provider => {
  const provider = providerOf(databaseUrl)
  if (provider === null) throw new Error('The database address must start with file: or postgresql://.')
  return provider
}

/**
 * Brings a database up to date and returns the names of the migrations it applied: none when it was up to date, which
 * one plain query decides. Makes the folder of a SQLite file. `upTo` stops after that migration, as a backup of an
 * earlier version asks. Throws as `pendingMigrations`, and when a migration fails.
 */
export const migrate = async (databaseUrl: string, upTo?: string): Promise<string[]> => {
  const provider = providerIn(databaseUrl)
  const pending = await pendingMigrations(databaseUrl)
  if (pending.length === 0 || (upTo !== undefined && !pending.includes(upTo))) return []

  if (provider === 'sqlite') await mkdir(dirname(resolve(sqliteFile(databaseUrl))), { recursive: true })
  const all = await knownMigrations(provider)
  const names = upTo === undefined ? all : all.slice(0, all.indexOf(upTo) + 1)
  const migrationsList = await readMigrations(provider, names)
  // The engine weighs five megabytes, so only a database that is behind loads it.
  const { connectionsTo, withSchemaEngine } = await import('./schema-engine.ts')
  const result = await withSchemaEngine(connectionsTo(databaseUrl), (engine) =>
    engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
  )
  return result.appliedMigrationNames
}
