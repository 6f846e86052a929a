import type { PortfolioId } from '#shared/kernel/id.ts'
import { Problem } from '#shared/kernel/problem.ts'
import { userApi } from '#shared/user/user.api.ts'

import { userOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import type { House } from '../house.ts'
import { addMember } from '../member/member.service.ts'
import { findLive } from '../portfolio/portfolio.service.ts'
import { createInvitation, findInvitation } from './invitation.store.ts'
import { describeMe } from './me.store.ts'
import { acceptInvitation, makeFirstAdministrator } from './user.service.ts'
import { createUser, findUser, listUsers, updateOwnAccount, updateUser } from './user.store.ts'

async function refuseUnknownPortfolios(house: House, ids: readonly PortfolioId[]): Promise<void> {
  const known = await findLive(house.db, ids)
  const errors = ids.flatMap((id, at) =>
    known.has(id) ? [] : [{ path: `memberships.${at}.portfolio`, message: 'There is no such portfolio.' }],
  )
  if (errors.length > 0) throw new Problem('bad_input', 'There is no such portfolio.', { errors })
}

export const userRoutes = implement(userApi, {
  me: ({ house, caller }) => describeMe(house.db, caller),
  updateMe: async (call) => {
    const { house, caller, body, version } = call
    await call.write((tx) => updateOwnAccount(tx, userOf(caller).id, { patch: body, version }))
    return describeMe(house.db, caller)
  },
  setup: ({ house, body, requestId }) => makeFirstAdministrator(house, body, requestId),
  list: async ({ house }) => wholeList(await listUsers(house.db)),
  create: async (call) => {
    const { email, name = email.split('@', 1)[0] ?? email, role, memberships } = call.body
    await refuseUnknownPortfolios(
      call.house,
      memberships.map((one) => one.portfolio),
    )
    const invited = await call.write(async (tx) => {
      const user = await createUser(tx, { email, name, role })
      return { user, invitation: await createInvitation(tx, user, call.house.config.url) }
    })
    for (const { portfolio, role: portfolioRole } of memberships) {
      await call.write((tx) => addMember(tx, portfolio, { email, role: portfolioRole }), portfolio)
    }
    return invited
  },
  update: (call) =>
    call.write((tx) => updateUser(tx, call.params.user, { patch: call.body, version: call.version })),
  invite: (call) =>
    call.write(async (tx) =>
      createInvitation(tx, await findUser(tx, call.params.user), call.house.config.url),
    ),
  invitation: async ({ house, params }) => {
    const { email, name, purpose } = await findInvitation(house.db, params.token, house.clock.now())
    return { email, name, purpose }
  },
  accept: ({ house, params, body, requestId }) =>
    acceptInvitation(house, { secret: params.token, ...body }, requestId),
})
