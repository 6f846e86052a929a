import { may } from '#shared/kernel/may.ts'
import { statusApi } from '#shared/status/status-update.api.ts'

import { askDatabase, askInside } from '../db/ask.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'
import { userOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { findInitiative } from '../initiative/initiative.service.ts'
import { listMyUpdates } from './my-updates.service.ts'
import { draftStatus, publishStatus, reviseStatus } from './status.service.ts'
import { findStatusUpdate, listStatusUpdates, removeStatusUpdate } from './status.store.ts'

/** The update as it is now, refused when it is not the version that the caller saw. */
async function expected(tx: Tx, { params, version }: { params: { id: string }; version: number }) {
  const current = await findStatusUpdate(askInside(tx), params.id)
  expectVersion(current, version)
  return current
}

export const statusRoutes = implement(statusApi, {
  mine: ({ house, caller }) => listMyUpdates(house, caller),
  list: async ({ house, caller, params }) => {
    const all = await listStatusUpdates(askDatabase(house.db), params.id)
    const seesDrafts = may(caller, 'status.write', caller.owns)
    return wholeList(seesDrafts ? all : all.filter((one) => one.publishedAt !== null))
  },
  create: (call) =>
    call.write(async (tx) => {
      const initiative = await findInitiative(askInside(tx), call.params.id)
      const { caller, body } = call
      return draftStatus(tx, initiative, { written: body, author: userOf(caller), today: caller.today })
    }),
  update: (call) =>
    call.write(async (tx) => {
      const current = await expected(tx, call)
      return reviseStatus(tx, { current, patch: call.body, today: call.caller.today })
    }),
  remove: (call) =>
    call.write(async (tx) => {
      await removeStatusUpdate(tx, await expected(tx, call))
      return { revision: tx.revision }
    }),
  publish: (call) =>
    call.write(async (tx) => {
      const current = await expected(tx, call)
      const initiative = await findInitiative(askInside(tx), current.initiative)
      return publishStatus(tx, initiative, { current, today: call.caller.today })
    }),
})
