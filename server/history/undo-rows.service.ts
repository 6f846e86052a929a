import type { Change } from '#shared/history/change.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'

import { askInside } from '../db/ask.ts'
import type { Tx } from '../db/write.ts'
import { undoFields } from '../field/undo-fields.service.ts'
import {
  insertAgain,
  listInitiatives,
  removeInitiatives,
  saveInitiatives,
} from '../initiative/initiative.service.ts'
import type { TakenBack } from './take-back.ts'
import { planRows } from './undo-rows.ts'
import { listNamed, listReferredTo } from './undo.store.ts'

interface OfRows {
  initiatives: readonly Change[]
  /** Of the portfolio's own fields. */
  fields: readonly Change[]
}

/** Takes back what a change set did to initiatives and to their portfolio's own fields. */
export async function takeRowsBack(tx: Tx, portfolioId: PortfolioId, changes: OfRows): Promise<TakenBack> {
  const ask = askInside(tx)
  const initiatives = await listInitiatives(ask, portfolioId)
  // fields first: values go back into fields that are there
  const own = await undoFields(tx, portfolioId, { changes: changes.fields, initiatives })
  const { edits, removed, again, left } = planRows(changes.initiatives, {
    initiatives,
    referred: await listReferredTo(ask, portfolioId),
    fields: own.fields,
    named: await listNamed(ask),
  })
  // what goes frees its external id for what comes
  await removeInitiatives(tx, removed)
  const edited = await saveInitiatives(tx, { edits, action: 'undo' })
  await insertAgain(tx, again)
  return {
    changed: own.changed + edited.length + removed.length + again.length,
    left: [...own.left, ...left],
  }
}
