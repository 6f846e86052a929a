import { Problem } from '#shared/kernel/problem.ts'
import { signalApi } from '#shared/signal/signal.api.ts'

import { askDatabase, askInside } from '../db/ask.ts'
import { expectRecord } from '../db/expect-record.ts'
import { findRecord, removeRecord } from '../db/record.ts'
import { stated } from '../db/stated.ts'
import { portfolioOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { observeSignal } from './observation.service.ts'
import { observations, signals } from './signal.row.ts'
import { createSignal, listSignals, removeSignal, updateSignal } from './signal.service.ts'

export const signalRoutes = implement(signalApi, {
  list: async ({ house, params }) => wholeList(await listSignals(askDatabase(house.db), params.id)),
  create: (call) => call.write((tx) => createSignal(tx, call.params.id, call.body)),
  update: (call) =>
    call.write(async (tx) => {
      const current = await expectRecord(tx, signals, call)
      return updateSignal(tx, portfolioOf(call.caller).id, { current, patch: stated(call.body) })
    }),
  remove: (call) =>
    call.write(async (tx) => {
      await removeSignal(tx, portfolioOf(call.caller).id, await expectRecord(tx, signals, call))
      return { revision: tx.revision }
    }),
  observe: (call) =>
    call.write(async (tx) => {
      const { caller, params, body: written } = call
      const { id: signal } = await findRecord(askInside(tx), signals, params.id)
      return observeSignal(tx, portfolioOf(caller).id, { signal, written, today: caller.today })
    }),
  forget: (call) =>
    call.write(async (tx) => {
      const { params, version } = call
      const current = await expectRecord(tx, observations, { params: { id: params.observation }, version })
      if (current.signal !== params.id)
        throw new Problem('not_found', 'There is no such observation of this signal.')
      await removeRecord(tx, observations, current)
      return { revision: tx.revision }
    }),
})
