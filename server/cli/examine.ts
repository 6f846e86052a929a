import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { build } from '../build.ts'
import { ConfigProblem, readConfig } from '../config.ts'
import type { Config } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { pendingMigrations } from '../db/migrate.ts'
import { providerOf, sqliteFile } from '../db/provider.ts'
import { countAdministrators } from './actor.store.ts'

export interface Check {
  check: 'version' | 'settings' | 'database' | 'migrations' | 'administrator' | 'page'
  ok: boolean
  sentence: string
}

const page = join(import.meta.dirname, '../../dist/page/index.html')

/** Looks at everything a start needs and changes nothing. What cannot be looked at is left out. */
export async function examine(env: Readonly<Record<string, string | undefined>>): Promise<Check[]> {
  const checks: Check[] = [
    {
      check: 'version',
      ok: true,
      sentence: `Bearing ${build.version} on Node ${process.versions.node}, ${process.platform} ${process.arch}.`,
    },
  ]
  const config = settings(env, checks)
  if (config) await database(config, checks)
  checks.push(
    existsSync(page)
      ? { check: 'page', ok: true, sentence: 'The page is built.' }
      : { check: 'page', ok: false, sentence: 'The page is not built: npm start builds it.' },
  )
  return checks
}

function settings(env: Readonly<Record<string, string | undefined>>, checks: Check[]): Config | null {
  try {
    // a secret in hand keeps readConfig from making one: nothing is changed here
    const config = readConfig({ BEARING_SECRET: '-'.repeat(32), ...env })
    const sentence = `Serves on ${config.host}:${config.port}; people use ${config.url}.`
    checks.push({ check: 'settings', ok: true, sentence })
    return config
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error
    checks.push({ check: 'settings', ok: false, sentence: error.message })
    return null
  }
}

async function database({ databaseUrl }: Config, checks: Check[]): Promise<void> {
  if (providerOf(databaseUrl) === 'sqlite' && !existsSync(sqliteFile(databaseUrl))) {
    const sentence = `There is no database yet at ${resolve(sqliteFile(databaseUrl))}: the first start makes it.`
    checks.push({ check: 'database', ok: true, sentence })
    return
  }
  try {
    const pending = await pendingMigrations(databaseUrl)
    checks.push({ check: 'database', ok: true, sentence: `The database answers: ${placeOf(databaseUrl)}.` })
    checks.push({
      check: 'migrations',
      ok: pending.length === 0,
      sentence:
        pending.length === 0
          ? 'All migrations are applied.'
          : `Not yet applied, the next start does it: ${pending.join(', ')}.`,
    })
    if (pending.length === 0) checks.push(await administrators(databaseUrl))
  } catch (error) {
    checks.push({
      check: 'database',
      ok: false,
      sentence: `The database ${placeOf(databaseUrl)} cannot be used: ${reasonOf(error)}`,
    })
  }
}

async function administrators(databaseUrl: string): Promise<Check> {
  const db = await openDatabase(databaseUrl)
  try {
    const count = await countAdministrators(db)
    const sentence =
      count === 0
        ? 'There is no administrator yet: open the page, or use bearing user add.'
        : `Administrators who can sign in: ${count}.`
    return { check: 'administrator', ok: true, sentence }
  } finally {
    await db.close()
  }
}

/** An address without the password in it. */
function placeOf(databaseUrl: string): string {
  if (providerOf(databaseUrl) === 'sqlite') return resolve(sqliteFile(databaseUrl))
  const { host, pathname } = new URL(databaseUrl)
  return `${host}${pathname}`
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // a refused connection has no message of its own, only a code
  return error.message || ('code' in error ? String(error.code) : error.name)
}
