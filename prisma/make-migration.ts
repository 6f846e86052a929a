import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { providers } from '#server/db/provider.ts'
import type { Provider } from '#server/db/provider.ts'
import { withSchemaEngine } from '#server/db/schema-engine.ts'
import { schemaFor } from '#server/db/schema-for.ts'
import { noDatabase } from './no-database.ts'

// npm run migration -- NAME [TIMESTAMP]: writes what changed in schema.prisma since the last migration, as SQL for
// each database. migrations/schema.prisma is the schema as the last migration left it: the engine here cannot read
// that out of the migrations themselves.
const lastPath = join(import.meta.dirname, 'migrations/schema.prisma')

const datamodel = (provider: Provider, schema: string) => ({
  tag: 'schemaDatamodel' as const,
  files: [{ path: 'schema.prisma', content: schemaFor(provider, schema) }],
})

// A schema without models, and not "empty", from which PostgreSQL's script would begin by creating the schema
// public: that asks for a right on the database that a careful administrator withholds.
const withoutModels = 'datasource db {\n  provider = "sqlite"\n}\n'

const sqlBetween = async (provider: Provider, last: string, next: string): Promise<string> => {
  const result = await withSchemaEngine(noDatabase(provider), (engine) =>
    engine.diff({
      from: datamodel(provider, last),
      to: datamodel(provider, next),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  return result.stdout ?? ''
}

const [name, timestamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)] = process.argv.slice(2)
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name) || !/^\d{14}$/.test(timestamp)) {
  console.error('Say what changes: npm run migration -- add_tags [20260131120000]')
  process.exit(1)
}

const last = existsSync(lastPath) ? await readFile(lastPath, 'utf8') : withoutModels
const next = await readFile(join(import.meta.dirname, 'schema.prisma'), 'utf8')
const scripts = await Promise.all(
  providers.map(async (provider) => ({ provider, sql: await sqlBetween(provider, last, next) })),
)
if (scripts.every(({ sql }) => sql.includes('empty migration') || sql.trim() === '')) {
  console.log('The schema is as the last migration left it: nothing to write.')
  process.exit(0)
}
for (const { provider, sql } of scripts) {
  const folder = join(import.meta.dirname, 'migrations', provider, `${timestamp}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'migration.sql'), sql)
  console.log(`wrote prisma/migrations/${provider}/${timestamp}_${name}/migration.sql`)
}
await writeFile(lastPath, next)
