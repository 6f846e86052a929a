import { Cron } from 'croner'

import type { House } from '../house.ts'
import { listHeavy, saveRun } from './import-run.store.ts'
import type { StoredRun } from './import-run.store.ts'
import { jobOf } from './jobs.ts'

/** So long a plan waits to be imported. Ours: the portfolio has changed since, most likely, and the file is at hand. */
const planDays = 7

/** So long the rows of an import can be looked at. Ours: what they wrote stays in the history for good. */
const rowDays = 90

const dayMs = 86_400_000

const forgotten = `This plan waited ${planDays} days to be imported, so it was dropped. Upload the file again.`

/** Drops what imports keep of their files once nobody needs it any more. Answers how many let go of something. */
export async function purgeImports(house: House): Promise<number> {
  const before = (days: number) => new Date(house.clock.now().getTime() - days * dayMs).toISOString()
  const plans = await listHeavy(house.db, ['planned'], before(planDays))
  const done = await listHeavy(house.db, ['committed', 'undone'], before(rowDays))
  const lighter = [
    ...plans.map((run): StoredRun => ({ ...run, state: 'cancelled', failure: forgotten })),
    ...done,
  ]
  let purged = 0
  for (const run of lighter) {
    if (jobOf(run.id)) continue
    const summary = { ...run.summary, pieces: null }
    const saved = await saveRun(
      house.db,
      { ...run, summary, version: run.version + 1 },
      { cells: null, plan: null },
    )
    if (saved) purged += 1
  }
  return purged
}

/** Looks every hour for what can be dropped; answers how to stop. */
export function startPurging(house: House): () => void {
  const job = new Cron(
    '35 * * * *',
    {
      unref: true,
      protect: true,
      catch: (error) => house.log.error({ error }, 'Old imports could not be looked at.'),
    },
    async () => {
      await purgeImports(house)
    },
  )
  return () => job.stop()
}
