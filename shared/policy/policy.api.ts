import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { portfolioId } from '../kernel/id.ts'
import { policy, policyWrite } from './policy.ts'

const params = z.object({ id: portfolioId })

export const policyApi = {
  read: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/policy',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'Thresholds in force, and who set them',
    params,
    reply: policy,
  }),
  set: endpoint({
    method: 'PUT',
    path: '/portfolios/{id}/policy',
    of: 'portfolio',
    right: 'policy.set',
    guarded: true,
    summary: 'Set the thresholds: a new version each time',
    params,
    body: policyWrite,
    reply: policy,
  }),
}
