import { capabilityApi } from '#shared/capability/capability.api.ts'

import { askInside } from '../db/ask.ts'
import { expectRecord } from '../db/expect-record.ts'
import { findRecord } from '../db/record.ts'
import { portfolioOf, userOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { snapshotFor } from '../portfolio/snapshot.service.ts'
import { assessCapability } from './assessment.service.ts'
import { capabilities } from './capability.row.ts'
import { createCapability, removeCapability, updateCapability } from './capability.service.ts'
import { setUses } from './use.service.ts'

export const capabilityRoutes = implement(capabilityApi, {
  list: async ({ house, caller }) => {
    const { capabilities: all, assessments } = await snapshotFor(house, caller)
    const saidOf = Map.groupBy(assessments, (one) => one.capability)
    return wholeList(all.map((one) => ({ ...one, assessments: saidOf.get(one.id) ?? [] })))
  },
  create: (call) => call.write((tx) => createCapability(tx, call.params.id, call.body)),
  update: (call) =>
    call.write(async (tx) => {
      const current = await expectRecord(tx, capabilities, call)
      return updateCapability(tx, portfolioOf(call.caller).id, { current, patch: call.body })
    }),
  remove: async (call) => {
    const snapshot = await snapshotFor(call.house, call.caller)
    return call.write(async (tx) => {
      await removeCapability(tx, snapshot, await expectRecord(tx, capabilities, call))
      return { revision: tx.revision }
    })
  },
  assess: (call) =>
    call.write(async (tx) => {
      const { caller, params, body: written } = call
      const capability = await findRecord(askInside(tx), capabilities, params.id)
      const said = { capability, written, by: userOf(caller), today: caller.today }
      return assessCapability(tx, portfolioOf(caller).id, said)
    }),
  uses: async ({ house, caller, params }) => {
    const { uses } = await snapshotFor(house, caller)
    return wholeList(uses.filter((one) => one.initiative === params.id))
  },
  setUses: (call) =>
    call.write(async (tx) => {
      const wanted = { initiative: call.params.id, items: call.body.items }
      return wholeList(await setUses(tx, portfolioOf(call.caller).id, wanted))
    }),
})
