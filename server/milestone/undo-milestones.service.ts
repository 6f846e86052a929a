import type { Milestone } from '#shared/milestone/milestone.ts'

import type { Keeper } from '../history/keeper.ts'
import { recordKeeper, whyNotOf } from '../history/record-keeper.ts'
import { milestones } from './milestone.row.ts'

/** Milestones, as history puts them back. */
export const milestoneKeeper: Keeper<Milestone> = recordKeeper(milestones, {
  nameOf: (_tx, { name }) => name,
  labels: { name: 'Name', due: 'Due', doneOn: 'Done on' },
  refused: async (tx, { portfolioId }, { wanted }) => ({
    initiative: await whyNotOf(tx, portfolioId, wanted.initiative),
  }),
})
