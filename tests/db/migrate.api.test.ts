import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, inject, onTestFinished, test } from 'vitest'
import { migrate } from '#server/db/migrate.ts'
import { withServer } from '#tests/support/postgres-databases.ts'
import { eachDatabase } from '#tests/support/test-db.ts'

const sqliteFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'bearing-migrate-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const emptyPostgres = async (): Promise<string> => {
  const name = `empty_${process.pid}`
  const run = (sql: string) => withServer(inject('postgresServer'), (client) => client.query(sql))
  await run(`CREATE DATABASE ${name}`)
  onTestFinished(async () => {
    await run(`DROP DATABASE ${name}`)
  })
  return inject('postgresServer').replace(/[^/]*$/, name)
}

const noteLaterMigration = `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ('later', 'x', '29990101000000_later', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1)`

eachDatabase((provider, open) => {
  test('an empty database gets every migration, a second time none', async () => {
    const url = provider === 'sqlite' ? `file:${await sqliteFolder()}/new/a.db` : await emptyPostgres()
    const applied = await migrate(url)
    expect(applied.length).toBeGreaterThan(0)
    expect(applied).toEqual(applied.toSorted())
    expect(await migrate(url)).toEqual([])
  })

  test('a database that a newer version has used is left alone', async () => {
    const { url } = await open()
    if (provider === 'sqlite') new Database(url.slice('file:'.length)).exec(noteLaterMigration).close()
    else await withServer(url, (client) => client.query(noteLaterMigration))
    await expect(migrate(url)).rejects.toThrow('newer Bearing: it has the migration 29990101000000_later')
  })
})

test('a SQLite file is free to be written as soon as it is migrated', async () => {
  const file = join(await sqliteFolder(), 'a.db')
  await migrate(`file:${file}`)
  const database = new Database(file, { timeout: 0 })
  onTestFinished(() => {
    database.close()
  })
  expect(() => database.exec('CREATE TABLE probe (id INTEGER)')).not.toThrow()
})

test('another kind of database is refused in a sentence', async () => {
  await expect(migrate('mysql://host/name')).rejects.toThrow('must start with file: or postgresql://')
})
