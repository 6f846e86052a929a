import { exchangeApi } from '#shared/exchange/exchange-rate.api.ts'

import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { createRate, listRates, removeRate, updateRate } from './exchange-rate.store.ts'

export const exchangeRoutes = implement(exchangeApi, {
  list: async ({ house }) => wholeList(await listRates(house.db)),
  create: (call) => call.write((tx) => createRate(tx, call.body)),
  update: (call) =>
    call.write((tx) => updateRate(tx, call.params.exchange, { patch: call.body, version: call.version })),
  remove: (call) =>
    call.write(async (tx) => {
      await removeRate(tx, call.params.exchange, call.version)
      return { revision: tx.revision }
    }),
})
