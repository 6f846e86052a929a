import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'

import type { Tx } from '../db/write.ts'
import { listChangedSince } from './initiative.store.ts'

/** Throws Problem naming those of the rows that were changed after a revision. */
export async function refuseChangedSince(
  tx: Tx,
  portfolioId: PortfolioId,
  { revision, rows }: { revision: number; rows: readonly InitiativeRecord[] },
): Promise<void> {
  const since = await listChangedSince(tx, portfolioId, revision)
  const changed = rows.filter((one) => since.has(one.id))
  if (changed.length === 0) return
  const named = changed.slice(0, 10).map((one) => one.key)
  throw new Problem(
    'changed_since',
    `${changed.length} of these changed in the meantime: ${named.join(', ')}. Nothing was changed.`,
    {
      errors: changed.map((one) => ({
        path: `ids.${one.id}`,
        message: `${one.key} ${one.title} changed in the meantime.`,
      })),
    },
  )
}
