import { historyApi } from '#shared/history/history.api.ts'

import { askDatabase } from '../db/ask.ts'
import { pageOf } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { deltaSince } from './delta.service.ts'
import { listInitiativeChanges } from './history.store.ts'
import { undoChangeSet } from './undo.service.ts'

export const historyRoutes = implement(historyApi, {
  ofInitiative: async ({ house, params, query }) =>
    pageOf(await listInitiativeChanges(askDatabase(house.db), params.id), query),
  since: ({ house, caller, query }) => deltaSince(house, caller, query.since),
  undo: (call) =>
    call.write(async (tx) => {
      const undone = await undoChangeSet(tx, call.params.id, call.body.changeSet)
      return { ...undone, changeSet: undone.changed > 0 ? tx.revision : null }
    }),
})
