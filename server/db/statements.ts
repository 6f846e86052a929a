import type Sqlite from 'better-sqlite3'

import { placeholdersFor } from './placeholders.ts'

/** Statements of ours on one SQLite connection, each prepared once. Integers come as numbers, booleans as 0 and 1. */
export function statementsOn(connection: Sqlite.Database) {
  const prepared = new Map<string, Prepared>()

  const prepare = (sql: string): Prepared => {
    const known = prepared.get(sql)
    if (known) return known
    const { sql: text, pick } = placeholdersFor('sqlite', sql)
    const statement = connection.prepare(text).safeIntegers(false)
    const bind = (params: readonly unknown[]) => pick(params).map(asBound)
    const made: Prepared = {
      all: (params) => statement.all(...bind(params)),
      run: (params) => statement.run(...bind(params)).changes,
    }
    prepared.set(sql, made)
    return made
  }
  return {
    /** The rows that a statement answers. */
    all: (sql: string, params: readonly unknown[]) => prepare(sql).all(params),
    /** How many rows a statement touched. */
    run: (sql: string, params: readonly unknown[]) => prepare(sql).run(params),
  }
}

interface Prepared {
  all: (params: readonly unknown[]) => unknown[]
  run: (params: readonly unknown[]) => number
}

// SQLite has no booleans
const asBound = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value)
