import { gateApi } from '#shared/gate/gate.api.ts'

import { expectRecord } from '../db/expect-record.ts'
import { saveRecord } from '../db/record.ts'
import { stated } from '../db/stated.ts'
import { portfolioOf, userOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { snapshotFor, wholeSnapshot } from '../portfolio/snapshot.service.ts'
import { gates } from './gate.row.ts'
import { addGate, decideGate, removeGate } from './gate.service.ts'

export const gateRoutes = implement(gateApi, {
  list: async ({ house, caller, params }) => {
    const snapshot = await snapshotFor(house, caller)
    return wholeList(snapshot.gates.filter((one) => one.initiative === params.id))
  },
  create: (call) => {
    const written = { ...call.body, due: call.body.due ?? null }
    return call.write((tx) =>
      addGate(tx, portfolioOf(call.caller).id, { initiative: call.params.id, written }),
    )
  },
  update: (call) =>
    call.write(async (tx) => {
      const current = await expectRecord(tx, gates, call)
      return saveRecord(tx, gates, { current, wanted: { ...current, ...stated(call.body) } })
    }),
  remove: async (call) => {
    const whole = await wholeSnapshot(call.house, portfolioOf(call.caller), call.caller)
    return call.write(async (tx) => {
      await removeGate(tx, whole, await expectRecord(tx, gates, call))
      return { revision: tx.revision }
    })
  },
  decide: (call) =>
    call.write(async (tx) => {
      const current = await expectRecord(tx, gates, call)
      const { caller, body } = call
      return decideGate(tx, { current, written: body, by: userOf(caller), today: caller.today })
    }),
})
