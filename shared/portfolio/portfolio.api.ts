import * as z from 'zod'

import { day } from '../kernel/day.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { portfolioId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { portfolio, portfolioCreate, portfolioPatch } from './portfolio.ts'
import { snapshot } from './snapshot.ts'
import { portfolioListed } from './verdict.ts'

const params = z.object({ id: portfolioId })

export const portfolioApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios',
    right: 'account.use',
    summary: 'The portfolios in which I have a role, with their verdicts',
    query: z.strictObject({ archived: z.stringbool().optional() }),
    reply: listOf(portfolioListed),
  }),
  create: endpoint({
    method: 'POST',
    path: '/portfolios',
    right: 'portfolio.create',
    status: 201,
    summary: 'Make a portfolio',
    body: portfolioCreate,
    reply: portfolio,
  }),
  sample: endpoint({
    method: 'POST',
    path: '/portfolios/sample',
    right: 'portfolio.create',
    status: 201,
    summary: 'Make the five sample portfolios: illustrative, invented figures',
    reply: z.object({ items: z.array(portfolio) }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/portfolios/{id}',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'One portfolio',
    params,
    reply: portfolio,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/portfolios/{id}',
    of: 'portfolio',
    right: 'portfolio.update',
    guarded: true,
    summary: 'Change a portfolio',
    params,
    body: portfolioPatch,
    reply: portfolio,
  }),
  archive: endpoint({
    method: 'DELETE',
    path: '/portfolios/{id}',
    of: 'portfolio',
    right: 'portfolio.archive',
    guarded: true,
    summary: 'Archive a portfolio',
    params,
    reply: done,
  }),
  restore: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/restore',
    of: 'portfolio',
    right: 'portfolio.archive',
    summary: 'Bring it back',
    params,
    reply: portfolio,
  }),
  snapshot: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/snapshot',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'Everything the rules need, as it is now or as it was when a day ended',
    params,
    query: z.strictObject({ asOf: day.optional() }),
    reply: snapshot,
  }),
}
