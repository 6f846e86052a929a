import Sqlite from 'better-sqlite3'

import { sqliteFile } from './provider.ts'
import type { Reading, Statement } from './reading.ts'
import { statementsOn } from './statements.ts'

export const busyTimeoutMs = 5_000

/** Statements of ours on a connection that only reads: in WAL mode it never waits for a writer. */
export function openSqliteReading(databaseUrl: string): Reading {
  const direct = new Sqlite(sqliteFile(databaseUrl), { readonly: true, timeout: busyTimeoutMs })
  direct.pragma('cache_size = -65536')
  const reading = statementsOn(direct)
  const readTogether = direct.transaction((statements: readonly Statement[]) =>
    statements.map(({ sql, params }) => reading.all(sql, params)),
  )
  return {
    provider: 'sqlite',
    // each caller names the row type that its own statement selects
    rows: async <T>(sql: string, params: readonly unknown[] = []) => reading.all(sql, params) as T[],
    rowsTogether: async (statements) => readTogether(statements) as Record<string, unknown>[][],
    close: async () => void direct.close(),
  }
}
