import { liveApi } from '#shared/live/live.api.ts'

import { portfolioOf, userOf } from '../http/call.ts'
import { implement } from '../http/serve.ts'

export const liveRoutes = implement(liveApi, {
  events: async ({ house, caller, params, request, response }) => {
    const now = { revision: portfolioOf(caller).revision, organisation: caller.organisationRevision }
    house.live.listen(house, { portfolio: params.id, userId: userOf(caller).id, request, response }, now)
  },
})
