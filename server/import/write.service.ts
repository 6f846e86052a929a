import { Problem } from '#shared/kernel/problem.ts'

import { inThread } from '../thread/in-thread.ts'
import { writerOf } from './context.ts'
import type { ImportContext } from './context.ts'
import type { StoredRun } from './import-run.store.ts'
import { limits } from './parsed-file.ts'
import { refuseThread } from './refuse-file.ts'
import { writePlan } from './write-plan.ts'
import type { Watched, WrittenRun } from './write-plan.ts'
import type { WriteData, WriteOutcome } from './write-worker.ts'

/** Fewer rows are written about as soon as a thread starts. */
const rowsWrittenHere = 2_000

/**
 * Writes a plan: a small one here, a large one in a thread of its own, because SQLite lets its whole thread wait for
 * the disk. Throws Problem, or what broke it off; then nothing was written.
 */
export async function writeHereOrThere(
  context: ImportContext,
  run: StoredRun,
  watched: Watched,
): Promise<WrittenRun> {
  const { db, clock, config } = context.house
  const task = { run, writer: writerOf(context) }
  const { create, update } = run.summary.counts
  if (create + update <= rowsWrittenHere) return writePlan(db, clock, { ...task, ...watched })
  const data: WriteData = { task, databaseUrl: config.databaseUrl, at: clock.now().toISOString() }
  // who waits to write on this connection must not meet the other one's lock: that would block the process
  const outcome = await db.exclusive(() =>
    inThread<WriteOutcome>(new URL('write-worker.ts', import.meta.url), {
      data,
      transfer: [],
      heapMb: limits.writeHeapMb,
      patienceMs: limits.writeMs,
      refuse: refuseThread,
      // nobody but the thread itself knows whether it is too late
      stop: 'ask',
      ...watched,
    }),
  )
  if (outcome.ok) return outcome
  watched.signal.throwIfAborted()
  throw new Problem(outcome.code, outcome.message)
}
