import type { Experiment } from '#shared/experiment/experiment.ts'

import type { Keeper } from '../history/keeper.ts'
import { recordKeeper, whyNotOf } from '../history/record-keeper.ts'
import { experiments } from './experiment.row.ts'

/** Experiments, as history puts them back. */
export const experimentKeeper: Keeper<Experiment> = recordKeeper(experiments, {
  nameOf: (_tx, { hypothesis }) => hypothesis,
  labels: {
    hypothesis: 'What was expected',
    initiative: 'Initiative',
    learned: 'What customers taught us',
    outcome: 'Outcome',
    startedOn: 'Started',
    endedOn: 'Ended',
  },
  refused: async (tx, { portfolioId }, { wanted }) => ({
    initiative: wanted.initiative === null ? null : await whyNotOf(tx, portfolioId, wanted.initiative),
  }),
})
