import { portfolioApi } from '#shared/portfolio/portfolio.api.ts'

import { snapshotAsOf } from '../history/as-of.service.ts'
import { portfolioOf, userOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { makeSamples } from '../sample/sample.service.ts'
import { listedPortfolio } from './listed.ts'
import {
  createPortfolio,
  findPortfolio,
  listAccessible,
  setArchived,
  updatePortfolio,
} from './portfolio.store.ts'

export const portfolioRoutes = implement(portfolioApi, {
  list: async ({ house, caller, query }) => {
    const user = { id: userOf(caller).id, administrator: caller.administrator }
    const mine = await listAccessible(house.db, user, query.archived ?? false)
    return wholeList(await Promise.all(mine.map((one) => listedPortfolio(house, caller, one))))
  },
  create: (call) => call.write((tx) => createPortfolio(tx, call.body), 'organisation'),
  sample: async ({ house, caller, requestId }) => ({
    items: await makeSamples(house, { userId: userOf(caller).id, requestId }),
  }),
  read: ({ house, params }) => findPortfolio(house.db, params.id),
  update: (call) =>
    call.write((tx) => updatePortfolio(tx, call.params.id, { patch: call.body, version: call.version })),
  archive: (call) =>
    call.write(async (tx) => {
      const { revision } = await setArchived(tx, call.params.id, { archived: true, version: call.version })
      return { revision }
    }),
  restore: (call) => call.write((tx) => setArchived(tx, portfolioOf(call.caller).id, { archived: false })),
  snapshot: ({ house, caller, query }) => snapshotAsOf(house, caller, query.asOf),
})
