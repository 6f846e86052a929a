import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'
import { listOf } from '../kernel/list.ts'
import { proposal, proposalAgain, proposalCreate } from './proposal.ts'

const inPortfolio = z.object({ id: portfolioId })
const params = z.object({ id: opaqueId })
const decision = z.strictObject({ reason: z.string().trim().max(2_000).optional() })

export const proposalApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/proposals',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'What was proposed, the newest first',
    params: inPortfolio,
    reply: listOf(proposal),
  }),
  create: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/proposals',
    of: 'portfolio',
    right: 'proposal.submit',
    status: 201,
    summary: 'Propose an initiative: what it is for, which core work it serves, and why',
    params: inPortfolio,
    body: proposalCreate,
    reply: proposal,
  }),
  accept: endpoint({
    method: 'POST',
    path: '/proposals/{id}/accept',
    of: 'proposal',
    right: 'proposal.review',
    guarded: true,
    summary: 'Accept: it is approved, and a support link to the core work that it serves is submitted',
    params,
    body: decision,
    reply: proposal,
  }),
  return: endpoint({
    method: 'POST',
    path: '/proposals/{id}/return',
    of: 'proposal',
    right: 'proposal.review',
    guarded: true,
    summary: 'Return with a reason: it can be improved and proposed again',
    params,
    body: decision,
    reply: proposal,
  }),
  reject: endpoint({
    method: 'POST',
    path: '/proposals/{id}/reject',
    of: 'proposal',
    right: 'proposal.review',
    guarded: true,
    summary: 'Reject with a reason: the initiative is stopped',
    params,
    body: decision,
    reply: proposal,
  }),
  resubmit: endpoint({
    method: 'POST',
    path: '/proposals/{id}/resubmit',
    of: 'proposal',
    right: 'proposal.resubmit',
    guarded: true,
    summary: 'Propose again what was returned',
    params,
    body: proposalAgain,
    reply: proposal,
  }),
}
