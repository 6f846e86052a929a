import { setImmediate } from 'node:timers/promises'
import type Sqlite from 'better-sqlite3'

import type { Database, Open } from './database.ts'

interface Waiting {
  /** Does the work and remembers how it ended. */
  run: () => Promise<void>
  /** Tells the caller, once the group is on disk. */
  settle: () => void
  fail: (error: unknown) => void
}

/** A write waits for this many others at most. */
const largestGroup = 64

/**
 * Transactions that are asked for at the same time are written to disk together: waiting for the disk is what a small
 * write costs most. Each is a part of its own that can fail alone, and nobody hears of success before all are durable.
 */
export function groupedTransactions(
  connection: Sqlite.Database,
  { open, exclusive }: { open: Open; exclusive: Database['exclusive'] },
): Database['transaction'] {
  const waiting: Waiting[] = []

  async function commitGroup(): Promise<void> {
    await setImmediate() // requests that have arrived already get to ask
    const group = waiting.splice(0, largestGroup)
    if (waiting.length > 0) void exclusive(commitGroup)
    try {
      connection.exec('BEGIN IMMEDIATE')
      for (const one of group) await one.run()
      connection.exec('COMMIT')
      for (const one of group) one.settle()
    } catch (error) {
      // a full disk ends the transaction by itself
      if (connection.inTransaction) connection.exec('ROLLBACK')
      for (const one of group) one.fail(error)
    }
  }

  /** A part of the group's transaction. Throws only when the whole transaction is lost. */
  async function runPart<T>(work: (open: Open) => Promise<T>): Promise<() => Promise<T>> {
    connection.exec('SAVEPOINT part_of_group')
    try {
      const done = await work(open)
      connection.exec('RELEASE part_of_group')
      return async () => done
    } catch (error) {
      if (!connection.inTransaction) throw error
      connection.exec('ROLLBACK TO part_of_group; RELEASE part_of_group')
      return async () => {
        throw error
      }
    }
  }

  return <T>(work: (open: Open) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      let outcome: () => Promise<T> = async () => Promise.reject(new Error('The write did not run.'))
      waiting.push({
        run: async () => void (outcome = await runPart(work)),
        settle: () => resolve(outcome()),
        fail: reject,
      })
      if (waiting.length === 1) void exclusive(commitGroup)
    })
}
