import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { experiment, experimentCreate, experimentPatch } from './experiment.ts'

const params = z.object({ id: opaqueId })
const inPortfolio = z.object({ id: portfolioId })

export const experimentApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/experiments',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'Experiments, the latest first; those of initiatives that may not be seen are counted',
    params: inPortfolio,
    reply: listOf(experiment),
  }),
  create: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/experiments',
    of: 'portfolio',
    right: 'signal.keep',
    status: 201,
    summary: 'Log an experiment; begins today unless said otherwise',
    params: inPortfolio,
    body: experimentCreate,
    reply: experiment,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/experiments/{id}',
    of: 'experiment',
    right: 'signal.keep',
    guarded: true,
    summary: 'Change an experiment, or say how it ended and what customers taught us',
    params,
    body: experimentPatch,
    reply: experiment,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/experiments/{id}',
    of: 'experiment',
    right: 'signal.keep',
    guarded: true,
    summary: 'Remove an experiment',
    params,
    reply: done,
  }),
}
