import { wrongDependency } from '#shared/dependency/wrong-dependency.ts'
import type { Dependency } from '#shared/dependency/dependency.ts'

import { askInside } from '../db/ask.ts'
import { listRecords } from '../db/record.ts'
import type { Keeper } from '../history/keeper.ts'
import { recordKeeper } from '../history/record-keeper.ts'
import { listInitiatives } from '../initiative/initiative.service.ts'
import { dependencies } from './dependency.row.ts'

/** Dependencies, as history puts them back, unless they would close a circle by now. */
export const dependencyKeeper: Keeper<Dependency> = recordKeeper(dependencies, {
  nameOf: () => 'Dependency',
  labels: { kind: 'Kind', note: 'Note' },
  refused: async (tx, { portfolioId }, { current, wanted }) => {
    if (current !== null) return {}
    const ask = askInside(tx)
    const initiatives = await listInitiatives(ask, portfolioId)
    if (!initiatives.some((one) => one.id === wanted.from))
      return { from: 'The initiative is not there any more.' }
    const all = await listRecords(ask, dependencies, portfolioId)
    return { to: wrongDependency(wanted, { initiatives, dependencies: all }) }
  },
})
