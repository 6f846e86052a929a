import type { PortfolioId } from '#shared/kernel/id.ts'

import { askInside } from '../db/ask.ts'
import { insertRecord, removeRecord, saveRecord, seekRecord } from '../db/record.ts'
import type { RecordKind } from '../db/record.ts'
import type { Tx } from '../db/write.ts'
import type { Keeper, Kept } from './keeper.ts'
import { hasInitiative } from './undo.store.ts'

/** Keeps a kind of plain records, as history puts them back; what is special about it is said, or said otherwise. */
export const recordKeeper = <T extends Kept, Row>(
  kind: RecordKind<T, Row>,
  special: Pick<Keeper<T>, 'nameOf' | 'labels'> & Partial<Keeper<T>>,
): Keeper<T> => ({
  // history names records of its own portfolio only
  find: (tx, { id }) => seekRecord(askInside(tx), kind, id),
  save: (tx, _place, edit) => saveRecord(tx, kind, edit),
  insert: (tx, { portfolioId }, record) => insertRecord(tx, kind, { portfolioId, record }),
  remove: (tx, _place, record) => removeRecord(tx, kind, record),
  ...special,
})

/** Why what speaks of an initiative cannot come back; null when the initiative is there. */
export const whyNotOf = async (
  tx: Tx,
  portfolioId: PortfolioId,
  initiative: string,
): Promise<string | null> =>
  (await hasInitiative(askInside(tx), portfolioId, initiative))
    ? null
    : 'The initiative is not there any more.'
