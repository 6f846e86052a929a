import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { observation, observationCreate, signal, signalCreate, signalPatch, signalRecord } from './signal.ts'

const params = z.object({ id: opaqueId })
const inPortfolio = z.object({ id: portfolioId })

export const signalApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/signals',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'Signals by name, each with its observations, the oldest first',
    params: inPortfolio,
    reply: listOf(signal),
  }),
  create: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/signals',
    of: 'portfolio',
    right: 'signal.keep',
    status: 201,
    summary: 'Watch a signal: where it should go, and by design not how far',
    params: inPortfolio,
    body: signalCreate,
    reply: signalRecord,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/signals/{id}',
    of: 'signal',
    right: 'signal.keep',
    guarded: true,
    summary: 'Change a signal',
    params,
    body: signalPatch,
    reply: signalRecord,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/signals/{id}',
    of: 'signal',
    right: 'signal.keep',
    guarded: true,
    summary: 'Watch a signal no longer; its observations go with it',
    params,
    reply: done,
  }),
  observe: endpoint({
    method: 'POST',
    path: '/signals/{id}/observations',
    of: 'signal',
    right: 'signal.keep',
    status: 201,
    summary: 'Say what a signal was today or on a day before; one a day',
    params,
    body: observationCreate,
    reply: observation,
  }),
  forget: endpoint({
    method: 'DELETE',
    path: '/signals/{id}/observations/{observation}',
    of: 'signal',
    right: 'signal.keep',
    guarded: true,
    summary: 'Remove an observation',
    params: z.object({ id: opaqueId, observation: opaqueId }),
    reply: done,
  }),
}
