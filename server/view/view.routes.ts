import { viewApi } from '#shared/view/view.api.ts'
import { may } from '#shared/kernel/may.ts'

import type { Caller } from '../auth/caller.ts'
import { userOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import type { ViewScope } from './view.service.ts'
import { changeView, dropView, keepView } from './view.service.ts'
import { listViews, saveDefault } from './view.store.ts'

/** What the caller may do with views of the portfolio asked about. */
const scopeOf = (caller: Caller, portfolioId: ViewScope['portfolioId']): ViewScope => ({
  portfolioId,
  userId: userOf(caller).id,
  mayShare: may(caller, 'view.share'),
})

export const viewRoutes = implement(viewApi, {
  list: async ({ house, caller, params }) =>
    wholeList(await listViews(house.db.reader, scopeOf(caller, params.id))),
  create: (call) => call.write((tx) => keepView(tx, scopeOf(call.caller, call.params.id), call.body)),
  update: (call) => {
    const { params, version, caller, body } = call
    return call.write((tx) =>
      changeView(tx, scopeOf(caller, params.id), { id: params.view, version, patch: body }),
    )
  },
  remove: (call) =>
    call.write(async (tx) => {
      const { params, version, caller } = call
      await dropView(tx, scopeOf(caller, params.id), { id: params.view, version })
      return { revision: tx.revision }
    }),
  setDefault: (call) =>
    call.write(async (tx) => {
      await saveDefault(tx, scopeOf(call.caller, call.params.id), call.body.view)
      return call.body
    }),
})
