import { tokenApi } from '#shared/token/token.api.ts'

import { userOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { createToken, listTokens, removeToken } from './token.store.ts'

export const tokenRoutes = implement(tokenApi, {
  list: async ({ house, caller }) => wholeList(await listTokens(house.db, userOf(caller).id)),
  create: (call) => call.write((tx) => createToken(tx, userOf(call.caller).id, call.body)),
  remove: (call) =>
    call.write(async (tx) => {
      await removeToken(tx, userOf(call.caller).id, call.params.token)
      return { revision: tx.revision }
    }),
})
