import { milestoneApi } from '#shared/milestone/milestone.api.ts'

import { expectRecord } from '../db/expect-record.ts'
import { removeRecord, saveRecord } from '../db/record.ts'
import { stated } from '../db/stated.ts'
import { portfolioOf } from '../http/call.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { snapshotFor } from '../portfolio/snapshot.service.ts'
import { milestones } from './milestone.row.ts'
import { addMilestone } from './milestone.service.ts'

export const milestoneRoutes = implement(milestoneApi, {
  list: async ({ house, caller, params }) => {
    const snapshot = await snapshotFor(house, caller)
    return wholeList(snapshot.milestones.filter((one) => one.initiative === params.id))
  },
  create: (call) => {
    const written = { ...call.body, doneOn: call.body.doneOn ?? null }
    return call.write((tx) =>
      addMilestone(tx, portfolioOf(call.caller).id, { initiative: call.params.id, written }),
    )
  },
  update: (call) =>
    call.write(async (tx) => {
      const current = await expectRecord(tx, milestones, call)
      return saveRecord(tx, milestones, { current, wanted: { ...current, ...stated(call.body) } })
    }),
  remove: (call) =>
    call.write(async (tx) => {
      await removeRecord(tx, milestones, await expectRecord(tx, milestones, call))
      return { revision: tx.revision }
    }),
})
