import type { Undone } from '#shared/history/history.api.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Right } from '#shared/kernel/right.ts'

import { write } from '../db/write.ts'
import { undoChangeSet } from '../history/undo.service.ts'
import type { ImportContext } from './context.ts'
import { writerOf } from './context.ts'
import { findRun, saveRun } from './import-run.store.ts'
import type { StoredRun } from './import-run.store.ts'
import { findPlanned } from './import.service.ts'
import { asJob, jobOf, usualPatienceMs, withinPatience } from './jobs.ts'
import type { Job } from './jobs.ts'
import { presentRun, showRun } from './present.ts'
import { keepReading } from './saved-mapping.service.ts'
import { changedSince } from './write-plan.ts'
import { writeHereOrThere } from './write.service.ts'

export interface Committed {
  run: ImportRun
  /** The portfolio's revision afterwards; null while it is still being written. */
  revision: number | null
}

/**
 * Writes a plan in one transaction. Throws Problem when something is left to settle, or when the portfolio changed
 * since the plan was made: then the preview would no longer be what is written.
 */
export async function commitImport(
  context: ImportContext,
  id: string,
  { version, patienceMs = usualPatienceMs }: { version: number; patienceMs?: number },
): Promise<Committed> {
  const { house, portfolio } = context
  const run = await findPlanned(house, id, version)
  if (jobOf(id)) throw new Problem('still_running', 'This import is being written already.')
  const { errors } = run.summary
  if (errors.length > 0) {
    const issues = errors.map(({ column, message }) => ({ path: column || 'columns', message }))
    throw new Problem('not_ready', errors[0]?.message ?? '', { errors: issues })
  }
  if (portfolio.revision !== run.plannedAt) throw changedSince()
  const work = asJob(id, 'committing', async (job) => {
    const committed = await commit(context, run, job)
    // what was written stays written, whether or not its reading can be kept
    await keepReading(house, run).catch((error: unknown) => {
      house.log.error({ err: error, requestId: context.requestId }, 'how a file was read could not be kept')
    })
    return committed
  })
  const job = jobOf(id)
  const done = await withinPatience(work, patienceMs)
  if (done) return done
  void work.catch(async (error: unknown) => {
    // who cancelled it has their answer, and the run says so
    if (!job?.abort.signal.aborted) await noteFailure(context, run, error)
  })
  return { run: presentRun(house, run), revision: null }
}

/** Nobody waits for the answer any more, so the plan itself says why it was not written. */
async function noteFailure(
  { house, requestId }: ImportContext,
  run: StoredRun,
  error: unknown,
): Promise<void> {
  const isSentence = error instanceof Problem
  if (!isSentence) house.log.error({ err: error, requestId }, 'an import could not be written')
  const failure = isSentence ? error.message : 'The import could not be written. Nothing of it was.'
  await saveRun(house.db, { ...run, failure, version: run.version + 1 }).catch((second: unknown) => {
    house.log.error({ err: second, requestId }, 'a failed import could not be marked')
  })
}

async function commit(context: ImportContext, run: StoredRun, job: Job): Promise<Committed> {
  const { house } = context
  const { create, update } = run.summary.counts
  const committed: StoredRun = { ...run, state: 'committed', failure: null, version: run.version + 1 }
  if (create + update === 0) {
    // nothing differs: no change, no revision
    if (!(await saveRun(house.db, committed, { cells: null }))) throw changedSince()
    return { run: await showRun(house, committed), revision: context.portfolio.revision }
  }
  const onProgress = (progress: number) => {
    job.progress = progress
  }
  const done = await writeHereOrThere(context, run, { signal: job.abort.signal, onProgress })
  return { run: await showRun(house, done.run), revision: done.revision }
}

// an import writes initiatives and nothing else, so that no decision goes back with it
const isOfRows = (right: Right) => right === 'change.undo'

/** Undoes what an import wrote, but for the cells changed since; those are named. */
export async function undoImport(
  context: ImportContext,
  id: string,
): Promise<{ undone: Undone; revision: number }> {
  const { house } = context
  const run = await findRun(house.db, id)
  const { changeSet, portfolioId } = run
  if (run.state !== 'committed' || changeSet === null) {
    throw new Problem('not_ready', 'There is nothing of this import to undo.')
  }
  const { reply, revision } = await write(house.db, house.clock, {
    scope: portfolioId,
    writer: writerOf(context),
    work: async (tx) => {
      // which notes on the run that it was undone
      const undone = await undoChangeSet(tx, portfolioId, { changeSet, allows: isOfRows })
      return { ...undone, changeSet: undone.changed > 0 ? tx.revision : null }
    },
  })
  return { undone: reply, revision }
}
