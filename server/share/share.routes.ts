import { shareApi } from '#shared/share/share.api.ts'

import { askDatabase } from '../db/ask.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { hasPass, passFor } from './pass.ts'
import { keptPage } from './shared-page.service.ts'
import { makeLink, revokeLink, toLink } from './share.service.ts'
import { listAccesses, listLinks } from './share.store.ts'
import { visitorOf } from './visitor.ts'
import { expectPassword, findWayIn, note } from './way-in.service.ts'

export const shareRoutes = implement(shareApi, {
  list: async ({ house, params }) => {
    const rows = await listLinks(askDatabase(house.db), params.id)
    return wholeList(rows.map((row) => toLink(row, house.clock.now())))
  },
  create: async (call) => {
    const { house, caller, params } = call
    const { password, ...written } = call.body
    const { password: kept } = await house.signIn.$context
    const passwordHash = password === undefined ? null : await kept.hash(password)
    const making = { portfolioId: params.id, written, passwordHash, today: caller.today }
    const { link, secret } = await call.write((tx) => makeLink(tx, making))
    return { link, address: `${house.config.url}/share/${secret}` }
  },
  remove: (call) =>
    call.write(async (tx) => {
      await revokeLink(tx, call.params.id, call.version)
      return { revision: tx.revision }
    }),
  accesses: async ({ house, params, query: { cursor, limit } }) => {
    const from = Math.max(0, Number.parseInt(cursor ?? '', 10) || 0)
    const { items, total } = await listAccesses(house.db, params.id, { from, limit })
    const next = from + items.length
    return { items, nextCursor: next < total ? String(next) : null, total, hidden: 0 }
  },
  read: async ({ house, caller, params, request }) => {
    const visitor = visitorOf(request)
    const row = await findWayIn(house, params.token, visitor)
    const { id, passwordHash } = row
    const now = house.clock.now()
    if (passwordHash !== null && !hasPass(house.config, { id, passwordHash }, { request, now }))
      return { state: 'asks' }
    const page = await keptPage(house, caller, row)
    await note(house, row, { outcome: 'opened', visitor })
    return page
  },
  open: async ({ house, params, body, request, response }) => {
    const visitor = visitorOf(request)
    const row = await findWayIn(house, params.token, visitor)
    await expectPassword(house, row, { password: body.password, visitor })
    const { id, expiresAt, passwordHash } = row
    const link = { id, expiresAt, passwordHash: passwordHash ?? '' }
    const pass = passFor(house.config, link, { token: params.token, now: house.clock.now() })
    response.cookie(pass.name, pass.value, pass.options)
    return { until: pass.until }
  },
})
