import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'
import { listOf } from '../kernel/list.ts'
import { savedMapping } from './saved-mapping.ts'

const params = z.object({ id: portfolioId })

export const importMappingApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/import-mappings',
    of: 'portfolio',
    right: 'import.run',
    volatile: true,
    summary: 'How files were read before, by the shape of their header; the last used first',
    params,
    reply: listOf(savedMapping),
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/portfolios/{id}/import-mappings/{mapping}',
    of: 'portfolio',
    right: 'import.run',
    guarded: true,
    summary: 'Forget how files of this shape were read',
    params: z.object({ id: portfolioId, mapping: opaqueId }),
    reply: savedMapping,
  }),
}
