import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, inject } from 'vitest'
import { providers } from '#server/db/provider.ts'
import type { Provider } from '#server/db/provider.ts'
import { withServer } from './postgres-databases.ts'
import { quickFolder } from './quick-folder.ts'

export type TestDb = { url: string; provider: Provider; remove: () => Promise<void> }

const freshSqlite = async (): Promise<TestDb> => {
  const folder = await mkdtemp(join(quickFolder(), 'bearing-test-'))
  const file = join(folder, 'bearing.db')
  await copyFile(inject('sqliteTemplate'), file)
  return {
    url: `file:${file}`,
    provider: 'sqlite',
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

const freshPostgres = async (): Promise<TestDb> => {
  const server = inject('postgresServer')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await withServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE bearing_template`))
  const url = new URL(server)
  url.pathname = name
  return {
    url: url.href,
    provider: 'postgresql',
    remove: async () => {
      await withServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    },
  }
}

/** A migrated database without rows, of its own; the caller removes it. */
export const freshDatabase = (provider: Provider): Promise<TestDb> =>
  provider === 'sqlite' ? freshSqlite() : freshPostgres()

/**
 * Runs the same tests on SQLite and on PostgreSQL. Each `open()` is a fresh, migrated database; all are removed after
 * the last test, after the hooks that `suite` registers itself (so close what you opened in an `afterAll` or earlier).
 */
export const eachDatabase = (suite: (provider: Provider, open: () => Promise<TestDb>) => void): void => {
  describe.each(providers)('on %s', (provider) => {
    const opened: TestDb[] = []
    afterAll(async () => {
      await Promise.all(opened.map((database) => database.remove()))
    })
    suite(provider, async () => {
      const database = await freshDatabase(provider)
      opened.push(database)
      return database
    })
  })
}
