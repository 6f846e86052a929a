import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { providerOf, sqliteFile } from './provider.ts'

// Node has it, the types for Node do not: only what is used here.
declare const WebAssembly: {
  instantiate: (bytes: Uint8Array, imports: object) => Promise<{ instance: { exports: Exports } }>
}
type Exports = { __wbindgen_start: () => void }

let loaded: Promise<void> | undefined

// The package's own entry imports the .wasm as a module, which Node still calls experimental, with a warning.
const loadEngine = (): Promise<void> => {
  loaded ??= (async () => {
    const require = createRequire(import.meta.url)
    const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
    const { instance } = await WebAssembly.instantiate(await readFile(file), {
      './schema_engine_bg.js': bindings,
    })
    bindings.__wbg_set_wasm(instance.exports)
    instance.exports.__wbindgen_start()
  })()
  return loaded
}

/** How the engine reaches a database of ours. */
export const connectionsTo = (databaseUrl: string): SqlMigrationAwareDriverAdapterFactory =>
  providerOf(databaseUrl) === 'sqlite'
    ? new PrismaBetterSqlite3({ url: sqliteFile(databaseUrl) }, { shadowDatabaseUrl: ':memory:' })
    : new PrismaPg({ connectionString: databaseUrl })

/**
 * Lends Prisma's schema engine for one piece of work on a database, and closes every connection it made: on SQLite an
 * engine that is merely freed keeps the file exclusively locked, and the first write of the application times out.
 */
export const withSchemaEngine = async <T>(
  factory: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> => {
  await loadEngine()
  const opened: SqlDriverAdapter[] = []
  const keep = async (connecting: Promise<SqlDriverAdapter>): Promise<SqlDriverAdapter> => {
    const connection = await connecting
    opened.push(connection)
    return connection
  }
  const kept: SqlMigrationAwareDriverAdapterFactory = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => keep(factory.connect()),
    connectToShadowDb: () => keep(factory.connectToShadowDb()),
  }
  const silent = (): void => undefined
  const engine = await bindings.SchemaEngine.new(
    { datamodels: undefined },
    silent,
    bindMigrationAwareSqlAdapterFactory(kept),
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
    await Promise.all(opened.map((connection) => connection.dispose()))
  }
}
