import { dependencyApi } from '#shared/dependency/dependency.api.ts'
import type { Dependency } from '#shared/dependency/dependency.ts'

import { expectRecord } from '../db/expect-record.ts'
import { removeRecord, saveRecord } from '../db/record.ts'
import { stated } from '../db/stated.ts'
import { portfolioOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { snapshotFor, wholeSnapshot } from '../portfolio/snapshot.service.ts'
import { dependencies } from './dependency.row.ts'
import { addDependency } from './dependency.service.ts'

export const dependencyRoutes = implement(dependencyApi, {
  list: async ({ house, caller, params }) => {
    const [seen, whole] = [
      await snapshotFor(house, caller),
      await wholeSnapshot(house, portfolioOf(caller), caller),
    ]
    const isOf = ({ from, to }: Dependency) => from === params.id || to === params.id
    const shown = seen.dependencies.filter(isOf)
    return wholeList(shown, whole.dependencies.filter(isOf).length - shown.length)
  },
  create: async (call) => {
    const snapshot = await snapshotFor(call.house, call.caller)
    const { to, kind = 'finish_to_start', note = '' } = call.body
    return call.write((tx) =>
      addDependency(tx, snapshot, { from: call.params.id, written: { to, kind, note } }),
    )
  },
  update: (call) =>
    call.write(async (tx) => {
      const current = await expectRecord(tx, dependencies, call)
      return saveRecord(tx, dependencies, { current, wanted: { ...current, ...stated(call.body) } })
    }),
  remove: (call) =>
    call.write(async (tx) => {
      await removeRecord(tx, dependencies, await expectRecord(tx, dependencies, call))
      return { revision: tx.revision }
    }),
})
