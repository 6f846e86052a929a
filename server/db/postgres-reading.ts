import pg from 'pg'

import type { Reading, Statement } from './reading.ts'

const bigintOid = 20
const timestampOid = 1114

// counts and money are safe integers; timestamps without a zone are UTC, not the zone of this machine
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((value: string) => unknown) => {
    if (oid === bigintOid) return Number
    if (oid === timestampOid) return (text) => `${text.replace(' ', 'T')}Z`
    // pg's own signature names a parser only per overload
    return pg.types.getTypeParser(oid, format) as (value: string) => unknown
  },
}

/** Named statements on a pool of so many connections. */
export function openPostgresReading(databaseUrl: string, connections: number): Reading {
  const pool = new pg.Pool({ connectionString: databaseUrl, types, max: connections })
  pool.on('error', () => undefined) // a lost idle connection is replaced; the request that meets one gets the error
  const names = new Map<string, string>()

  const named = ({ sql, params }: Statement) => {
    const name = names.get(sql) ?? `s${names.size}`
    names.set(sql, name)
    return { name, text: sql, values: [...params] }
  }
  return {
    provider: 'postgresql',
    // each caller names the row type that its own statement selects
    rows: async <T>(sql: string, params: readonly unknown[] = []) =>
      (await pool.query(named({ sql, params }))).rows as T[],
    rowsTogether: async (statements) => {
      const client = await pool.connect()
      try {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
        const all: Record<string, unknown>[][] = []
        // one connection answers one statement at a time
        for (const one of statements) all.push((await client.query<Record<string, unknown>>(named(one))).rows)
        await client.query('COMMIT')
        return all
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
}
