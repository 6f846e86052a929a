import { unitApi } from '#shared/unit/unit.api.ts'

import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { createUnit, listUnits, removeUnit, updateUnit } from './unit.store.ts'

export const unitRoutes = implement(unitApi, {
  list: async ({ house }) => wholeList(await listUnits(house.db)),
  create: (call) => call.write((tx) => createUnit(tx, call.body)),
  update: (call) =>
    call.write((tx) => updateUnit(tx, call.params.unit, { patch: call.body, version: call.version })),
  remove: (call) =>
    call.write(async (tx) => {
      await removeUnit(tx, call.params.unit, call.version)
      return { revision: tx.revision }
    }),
})
