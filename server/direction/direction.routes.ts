import { directionApi } from '#shared/direction/direction.api.ts'

import { askDatabase } from '../db/ask.ts'
import { listRecords } from '../db/record.ts'
import { userOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { adaptations } from './direction-change.row.ts'
import { logDirection } from './direction.service.ts'

export const directionRoutes = implement(directionApi, {
  list: async ({ house, params }) =>
    wholeList(await listRecords(askDatabase(house.db), adaptations, params.id)),
  log: (call) => {
    const { caller, params, body: written } = call
    return call.write((tx) =>
      logDirection(tx, params.id, { written, by: userOf(caller), today: caller.today }),
    )
  },
})
