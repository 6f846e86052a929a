import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { portfolioId } from '../kernel/id.ts'
import { listOf } from '../kernel/list.ts'
import { directionChange, directionChangeCreate } from './direction-change.ts'

const params = z.object({ id: portfolioId })

export const directionApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/adaptations',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'The adaptation log, the oldest first',
    params,
    reply: listOf(directionChange),
  }),
  log: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/adaptations',
    of: 'portfolio',
    right: 'direction.log',
    status: 201,
    summary:
      'Log that the direction was adapted, with better words for it; switched, with the new declaration; or kept. For good',
    params,
    body: directionChangeCreate,
    reply: directionChange,
  }),
}
