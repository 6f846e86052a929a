import { fieldApi } from '#shared/field/field.api.ts'

import { askDatabase } from '../db/ask.ts'
import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { removeField, updateField } from './change-field.service.ts'
import { createField, listFields } from './field.store.ts'

export const fieldRoutes = implement(fieldApi, {
  list: async ({ house, params }) => wholeList(await listFields(askDatabase(house.db), params.id)),
  create: (call) => call.write((tx) => createField(tx, call.params.id, call.body)),
  update: (call) => call.write((tx) => updateField(tx, oneOf(call), call.body)),
  remove: (call) =>
    call.write(async (tx) => {
      await removeField(tx, oneOf(call))
      return { revision: tx.revision }
    }),
})

const oneOf = ({
  params,
  version,
}: {
  params: { id: Parameters<typeof createField>[1]; field: string }
  version: number
}) => ({ portfolioId: params.id, id: params.field, version })
