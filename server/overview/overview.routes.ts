import { overviewApi } from '#shared/overview/overview.api.ts'

import { userOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { listAccessible } from '../portfolio/portfolio.service.ts'
import { overviewOf } from './overview.service.ts'

export const overviewRoutes = implement(overviewApi, {
  list: async ({ house, caller, query }) => {
    const user = { id: userOf(caller).id, administrator: caller.administrator }
    const mine = await listAccessible(house.db, user, false)
    const items = mine.map((one) =>
      overviewOf(house, caller, { access: one, since: query.since?.get(one.id) }),
    )
    return wholeList(await Promise.all(items))
  },
})
