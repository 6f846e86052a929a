import type { Proposal } from '#shared/proposal/proposal.ts'

import { askInside } from '../db/ask.ts'
import type { Tx } from '../db/write.ts'
import type { Keeper } from '../history/keeper.ts'
import { insertProposal, removeProposal, saveProposal, seekProposal } from './proposal.store.ts'

/** Proposals, as history puts them back: with the stage that a decision gave their initiative. */
export const proposalKeeper: Keeper<Proposal> = {
  find: (tx, { id }) => seekProposal(askInside(tx), id),
  save: (tx, _place, edit) => saveProposal(tx, { ...edit, action: 'undo' }),
  insert: (tx, { portfolioId }, proposal) => insertProposal(tx, portfolioId, proposal),
  remove: (tx, _place, proposal) => removeProposal(tx, proposal),
  nameOf: () => 'The proposal',
  labels: { serves: 'Serves', mechanism: 'How it helps', rationale: 'Why', state: 'State', reason: 'Reason' },
  refused: async (tx, _place, { wanted }) => ({
    initiative: (await isThere(tx, wanted.initiative)) ? null : 'The initiative is not there any more.',
    serves: (await isThere(tx, wanted.serves)) ? null : 'The core work is not there any more.',
  }),
  // a decision speaks of the case that was made
  together: (changed) => (changed.includes('state') ? changed : []),
}

const isThere = async (tx: Tx, id: string | null): Promise<boolean> =>
  id === null || (await tx.prisma.initiative.count({ where: { id } })) > 0
