import { memberApi } from '#shared/member/member.api.ts'

import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { addMember, listMembers, removeMember, updateMember } from './member.store.ts'

export const memberRoutes = implement(memberApi, {
  list: async ({ house, params }) => wholeList(await listMembers(house.db, params.id)),
  create: (call) => call.write((tx) => addMember(tx, call.params.id, call.body)),
  update: (call) => {
    const { id: portfolioId, member: id } = call.params
    return call.write((tx) => updateMember(tx, { portfolioId, id, version: call.version }, call.body.role))
  },
  remove: (call) =>
    call.write(async (tx) => {
      const { id: portfolioId, member: id } = call.params
      await removeMember(tx, { portfolioId, id, version: call.version })
      return { revision: tx.revision }
    }),
})
