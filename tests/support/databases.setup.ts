import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '#server/db/migrate.ts'
import { startPostgres } from './postgres-server.ts'
import { withServer } from './postgres-databases.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A migrated SQLite file without rows, to be copied. */
    sqliteTemplate: string
    /** The address of a PostgreSQL server's own database; it has a migrated one without rows, `bearing_template`. */
    postgresServer: string
  }
}

/** Once a run: a real PostgreSQL, and on each database an empty, migrated template that tests copy. */
const setup = async (project: TestProject) => {
  const folder = await mkdtemp(join(tmpdir(), 'bearing-sqlite-'))
  const sqliteTemplate = join(folder, 'template.db')
  const server = await startPostgres()
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const postgresServer = server.urlOf('postgres')
    await withServer(postgresServer, (client) => client.query('CREATE DATABASE bearing_template'))
    await Promise.all([migrate(`file:${sqliteTemplate}`), migrate(server.urlOf('bearing_template'))])
    project.provide('sqliteTemplate', sqliteTemplate)
    project.provide('postgresServer', postgresServer)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

export default setup
