import { experimentApi } from '#shared/experiment/experiment.api.ts'

import { askDatabase } from '../db/ask.ts'
import { expectRecord } from '../db/expect-record.ts'
import { listRecords, removeRecord } from '../db/record.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { snapshotFor } from '../portfolio/snapshot.service.ts'
import { experiments } from './experiment.row.ts'
import { createExperiment, updateExperiment } from './experiment.service.ts'

export const experimentRoutes = implement(experimentApi, {
  list: async ({ house, caller, params }) => {
    const { initiatives } = await snapshotFor(house, caller)
    const seen = new Set<string>(initiatives.map((one) => one.id))
    const all = await listRecords(askDatabase(house.db), experiments, params.id)
    const shown = all.filter(({ initiative }) => initiative === null || seen.has(initiative))
    return wholeList(shown, all.length - shown.length)
  },
  create: async (call) => {
    const snapshot = await snapshotFor(call.house, call.caller)
    return call.write((tx) => createExperiment(tx, snapshot, call.body))
  },
  update: async (call) => {
    const snapshot = await snapshotFor(call.house, call.caller)
    return call.write(async (tx) => {
      const current = await expectRecord(tx, experiments, call)
      return updateExperiment(tx, snapshot, { current, patch: call.body })
    })
  },
  remove: (call) =>
    call.write(async (tx) => {
      await removeRecord(tx, experiments, await expectRecord(tx, experiments, call))
      return { revision: tx.revision }
    }),
})
