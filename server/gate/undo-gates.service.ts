import type { Gate } from '#shared/gate/gate.ts'

import { askInside } from '../db/ask.ts'
import type { Keeper } from '../history/keeper.ts'
import { recordKeeper, whyNotOf } from '../history/record-keeper.ts'
import { isGateAwaited } from '../support/support.service.ts'
import { gates } from './gate.row.ts'

const decision: ReadonlySet<string> = new Set(['decision', 'reason', 'decidedOn', 'decidedBy'])

/** Gates, as history puts them back; a decision as a whole. */
export const gateKeeper: Keeper<Gate> = recordKeeper(gates, {
  nameOf: (_tx, { name }) => name,
  labels: {
    name: 'Name',
    due: 'Due',
    decision: 'Decision',
    reason: 'Reason',
    decidedOn: 'Decided on',
    decidedBy: 'Decided by',
  },
  together: (changed) => changed.filter((field) => decision.has(field)),
  whyItCannotGo: async (tx, { id }) =>
    (await isGateAwaited(askInside(tx), id)) ? 'Supporting work waits for it.' : null,
  refused: async (tx, { portfolioId }, { wanted }) => ({
    initiative: await whyNotOf(tx, portfolioId, wanted.initiative),
  }),
})
