import { Cron } from 'croner'

import { accessDays } from '#shared/share/share.ts'

import type { House } from '../house.ts'
import { removeAccesses } from './share.store.ts'

const dayMs = 86_400_000

/** Forgets who came by share links longer ago than is kept; answers how many. */
export const purgeAccesses = (house: House): Promise<number> =>
  removeAccesses(house.db, new Date(house.clock.now().getTime() - accessDays * dayMs).toISOString())

/** Looks every hour for what is to be forgotten; answers how to stop. */
export function startForgetting(house: House): () => void {
  const job = new Cron(
    '45 * * * *',
    {
      unref: true,
      protect: true,
      catch: (error) => house.log.error({ error }, 'Old accesses of share links could not be looked at.'),
    },
    async () => {
      await purgeAccesses(house)
    },
  )
  return () => job.stop()
}
