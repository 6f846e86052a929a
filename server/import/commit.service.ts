import type { Undone } from '#shared/history/history.api.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Right } from '#shared/kernel/right.ts'

import { write } from '../db/write.ts'
import { undoChangeSet } from '../history/undo.service.ts'
import type { ImportContext } from './context.ts'
import { snapshotNow, writerOf } from './context.ts'
import { forgetSheets, planOf, rememberPlan, withKeys } from './import-memory.ts'
import { findRun, saveRun, saveRunInside } from './import-run.store.ts'
import type { StoredRun } from './import-run.store.ts'
import { findPlanned } from './import.service.ts'
import { asJob, jobOf, usualPatienceMs, withinPatience } from './jobs.ts'
import { presentRun } from './present.ts'
import { keepReading } from './saved-mapping.service.ts'
import { writeRows } from './write-rows.ts'

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
  const work = asJob(id, 'committing', async () => {
    const committed = await commit(context, run)
    // what was written stays written, whether or not its reading can be kept
    await keepReading(house, run).catch((error: unknown) => {
      house.log.error({ err: error, requestId: context.requestId }, 'how a file was read could not be kept')
    })
    return committed
  })
  const done = await withinPatience(work, patienceMs)
  if (done) return done
  void work.catch((error: unknown) => {
    house.log.error({ err: error, requestId: context.requestId }, 'an import could not be written')
  })
  return { run: presentRun(house, run), revision: null }
}

const changedSince = () =>
  new Problem(
    'changed_since',
    'The portfolio changed since this was planned, so the preview no longer holds. Plan again, look, then import.',
  )

async function commit(context: ImportContext, run: StoredRun): Promise<Committed> {
  const { house } = context
  const plan = await planOf(house.db, run)
  forgetSheets(run.id)
  const committed: StoredRun = { ...run, state: 'committed', version: run.version + 1 }
  if (!plan.rows.some((row) => row.verdict === 'create' || row.verdict === 'update')) {
    // nothing differs: no change, no revision
    if (!(await saveRun(house.db, committed, { cells: null }))) throw changedSince()
    rememberPlan(committed, plan)
    return { run: presentRun(house, committed, { plan }), revision: context.portfolio.revision }
  }
  const snapshot = await snapshotNow(context)
  const { reply, revision } = await write(house.db, house.clock, {
    scope: run.portfolioId,
    writer: writerOf(context),
    work: async (tx) => {
      if (tx.revision - 1 !== run.plannedAt) throw changedSince()
      const firstKey = await writeRows(tx, plan, snapshot)
      const done = { ...committed, changeSet: tx.revision, summary: { ...run.summary, firstKey } }
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
  const written = withKeys(plan, reply.summary.firstKey)
  rememberPlan(reply, written)
  return { run: presentRun(house, reply, { plan: written }), revision }
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
