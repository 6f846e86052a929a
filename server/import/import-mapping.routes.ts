import { importMappingApi } from '#shared/import/import-mapping.api.ts'

import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { listMappings, presentMapping, removeMapping } from './saved-mapping.store.ts'

export const importMappingRoutes = implement(importMappingApi, {
  list: async ({ house, params }) => wholeList((await listMappings(house.db, params.id)).map(presentMapping)),
  remove: ({ house, params, version }) => removeMapping(house.db, params.id, { id: params.mapping, version }),
})
