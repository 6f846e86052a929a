import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { portfolioId } from '../kernel/id.ts'

/** Where things stand now: a reader with less asks for the changes since. */
export const liveEvent = z.object({ revision: z.int(), organisation: z.int() })
export type LiveEvent = z.infer<typeof liveEvent>

export const liveApi = {
  events: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/events',
    of: 'portfolio',
    right: 'portfolio.read',
    volatile: true,
    gives: 'events',
    summary:
      'Server-sent events: the revisions of the portfolio and the organisation, now and after each write',
    params: z.object({ id: portfolioId }),
    reply: liveEvent,
  }),
}
