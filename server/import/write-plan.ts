import { setImmediate } from 'node:timers/promises'

import { Problem } from '#shared/kernel/problem.ts'

import type { Clock } from '../clock.ts'
import { askInside } from '../db/ask.ts'
import type { Database } from '../db/database.ts'
import { write } from '../db/write.ts'
import type { Tx, Writer } from '../db/write.ts'
import { listFields } from '../field/field.service.ts'
import { saveRunInside } from './import-run.store.ts'
import type { StoredRun } from './import-run.store.ts'
import { eachPiece } from './kept-rows.ts'
import { writeRows } from './write-rows.ts'

export interface WriteTask {
  run: StoredRun
  writer: Writer
}

/** What is heard and told while a plan is written. */
export interface Watched {
  signal: AbortSignal
  /** Told 0 to 1. */
  onProgress: (progress: number) => void
}

export interface WrittenRun {
  run: StoredRun
  /** The portfolio's revision afterwards. */
  revision: number
}

export const changedSince = () =>
  new Problem(
    'changed_since',
    'The portfolio changed since this was planned, so the preview no longer holds. Plan again, look, then import.',
  )

/** Writes a plan that changes something in one transaction, here or in a thread. Throws Problem, or what broke it off. */
export async function writePlan(
  db: Database,
  clock: Clock,
  { run, writer, ...watched }: WriteTask & Watched,
): Promise<WrittenRun> {
  const { reply, revision } = await write(db, clock, {
    scope: run.portfolioId,
    writer,
    work: async (tx) => {
      if (tx.revision - 1 !== run.plannedAt) throw changedSince()
      const firstKey = await writePieces(tx, run, { db, ...watched })
      const done: StoredRun = {
        ...run,
        state: 'committed',
        failure: null,
        changeSet: tx.revision,
        summary: { ...run.summary, firstKey },
        version: run.version + 1,
      }
      tx.change({
        action: 'import',
        subject: { type: 'import', id: run.id },
        before: null,
        after: { file: run.file.name, ...run.summary.counts },
      })
      await saveRunInside(tx, done, { cells: null })
      return done
    },
  })
  return { run: reply, revision }
}

/**
 * Writes a plan's rows piece by piece, with their history: no more of them is in memory, others are answered in
 * between, and whoever cancels is heard. Answers the key of the first new initiative; null when there is none.
 */
async function writePieces(
  tx: Tx,
  run: StoredRun,
  { db, signal, onProgress }: Watched & { db: Database },
): Promise<string | null> {
  const { portfolioId, summary } = run
  const fields = await listFields(askInside(tx), portfolioId)
  let firstKey: string | null = null
  let written = 0
  for await (const rows of eachPiece(db, run)) {
    const first = await writeRows(tx, rows, { portfolioId, fields })
    firstKey ??= first
    await setImmediate()
    await tx.appendSoFar()
    written += rows.length
    onProgress(written / summary.counts.rows)
    await setImmediate()
    signal.throwIfAborted()
  }
  return firstKey
}
