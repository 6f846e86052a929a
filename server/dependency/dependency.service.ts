import type { Dependency, DependencyFields } from '#shared/dependency/dependency.ts'
import { wrongDependency } from '#shared/dependency/wrong-dependency.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { askInside } from '../db/ask.ts'
import { insertRecord, listRecords } from '../db/record.ts'
import type { Tx } from '../db/write.ts'
import { dependencies } from './dependency.row.ts'

/** Lets one initiative wait for another. `snapshot` is what the writer may see; circles are looked for in all there is. */
export async function addDependency(
  tx: Tx,
  snapshot: Snapshot,
  { from, written }: { from: InitiativeId; written: DependencyFields },
): Promise<Dependency> {
  const portfolioId = snapshot.portfolio.id
  // read inside the write: two at once cannot close a circle together
  const all = await listRecords(askInside(tx), dependencies, portfolioId)
  const wrong = wrongDependency(
    { from, to: written.to },
    { initiatives: snapshot.initiatives, dependencies: all },
  )
  if (wrong !== null) throw new Problem('bad_input', wrong, { errors: [{ path: 'to', message: wrong }] })
  return insertRecord(tx, dependencies, {
    portfolioId,
    record: { id: tx.newId(), from, ...written, version: 0 },
  })
}
