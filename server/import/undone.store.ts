import type { PortfolioId } from '#shared/kernel/id.ts'

import type { Tx } from '../db/write.ts'

/** Notes that an import's change set was taken back by an undo; no import made that set: nothing is noted. */
export async function noteUndone(tx: Tx, portfolioId: PortfolioId, changeSet: number): Promise<void> {
  await tx.execute(
    `UPDATE "ImportRun" SET "state" = 'undone', "version" = "version" + 1
     WHERE "portfolioId" = $1 AND "changeSet" = $2 AND "state" = 'committed'`,
    [portfolioId, changeSet],
  )
}

/** Notes that an import was done again, by a change set that can be undone in turn. */
export async function noteDoneAgain(tx: Tx, portfolioId: PortfolioId, changeSet: number): Promise<void> {
  await tx.execute(
    `UPDATE "ImportRun" SET "state" = 'committed', "changeSet" = $3, "version" = "version" + 1
     WHERE "portfolioId" = $1 AND "changeSet" = $2 AND "state" = 'undone'`,
    [portfolioId, changeSet, tx.revision],
  )
}
