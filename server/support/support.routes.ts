import { supportApi } from '#shared/support/support-link.api.ts'

import { askDatabase, askInside } from '../db/ask.ts'
import { expectVersion } from '../db/expect-version.ts'
import type { Tx } from '../db/write.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { snapshotFor } from '../portfolio/snapshot.service.ts'
import { decideSupport, draftSupport, reviseSupport, submitSupport } from './support.service.ts'
import { findSupportLink, listSupportLinks, removeSupportLink } from './support.store.ts'

/** The link as it is now, refused when it is not the version that the caller saw. */
async function expected(tx: Tx, { params, version }: { params: { id: string }; version: number }) {
  const current = await findSupportLink(askInside(tx), params.id)
  expectVersion(current, version)
  return current
}

export const supportRoutes = implement(supportApi, {
  list: async ({ house, caller, params }) => {
    const visible = new Set((await snapshotFor(house, caller)).initiatives.map((one) => one.id))
    const links = await listSupportLinks(askDatabase(house.db), params.id)
    const shown = links.filter((one) => visible.has(one.to))
    return wholeList(shown, links.length - shown.length)
  },
  create: async (call) => {
    const snapshot = await snapshotFor(call.house, call.caller)
    return call.write((tx) => draftSupport(tx, snapshot, { from: call.params.id, written: call.body }))
  },
  update: async (call) => {
    const snapshot = await snapshotFor(call.house, call.caller)
    return call.write(async (tx) =>
      reviseSupport(tx, snapshot, { current: await expected(tx, call), patch: call.body }),
    )
  },
  remove: (call) =>
    call.write(async (tx) => {
      await removeSupportLink(tx, await expected(tx, call))
      return { revision: tx.revision }
    }),
  submit: async (call) => {
    const snapshot = await snapshotFor(call.house, call.caller)
    return call.write(async (tx) =>
      submitSupport(tx, snapshot, { current: await expected(tx, call), caller: call.caller }),
    )
  },
  accept: (call) =>
    call.write(async (tx) =>
      decideSupport(tx, {
        current: await expected(tx, call),
        caller: call.caller,
        reason: call.body.reason,
        accepted: true,
      }),
    ),
  return: (call) =>
    call.write(async (tx) =>
      decideSupport(tx, {
        current: await expected(tx, call),
        caller: call.caller,
        reason: call.body.reason,
        accepted: false,
      }),
    ),
})
