import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { initiativeId, opaqueId, portfolioId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import {
  assessmentCreate,
  capability,
  capabilityAssessment,
  capabilityCreate,
  capabilityPatch,
  capabilityUse,
  capabilityUseWrite,
} from './capability.ts'

const params = z.object({ id: opaqueId })
const inPortfolio = z.object({ id: portfolioId })
const ofInitiative = z.object({ id: initiativeId })

/** More would hide what a portfolio stands on. */
const mostUses = 100

export const capabilityApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/capabilities',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'Capabilities by name, each with its assessments, the oldest first',
    params: inPortfolio,
    reply: listOf(capability.extend({ assessments: z.array(capabilityAssessment) })),
  }),
  create: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/capabilities',
    of: 'portfolio',
    right: 'capability.administer',
    status: 201,
    summary: 'Add a capability; the most important one takes the mark from the one before',
    params: inPortfolio,
    body: capabilityCreate,
    reply: capability,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/capabilities/{id}',
    of: 'capability',
    right: 'capability.administer',
    guarded: true,
    summary: 'Change a capability; the most important one takes the mark from the one before',
    params,
    body: capabilityPatch,
    reply: capability,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/capabilities/{id}',
    of: 'capability',
    right: 'capability.administer',
    guarded: true,
    summary: 'Remove a capability with its assessments, unless an initiative builds or requires it',
    params,
    reply: done,
  }),
  assess: endpoint({
    method: 'POST',
    path: '/capabilities/{id}/assessments',
    of: 'capability',
    right: 'capability.administer',
    status: 201,
    summary: 'Say how far a capability has come, with evidence, as of today or a day before; for good',
    params,
    body: assessmentCreate,
    reply: capabilityAssessment,
  }),
  uses: endpoint({
    method: 'GET',
    path: '/initiatives/{id}/capabilities',
    of: 'initiative',
    right: 'portfolio.read',
    summary: 'What an initiative builds and requires',
    params: ofInitiative,
    reply: listOf(capabilityUse),
  }),
  setUses: endpoint({
    method: 'PUT',
    path: '/initiatives/{id}/capabilities',
    of: 'initiative',
    right: 'initiative.update',
    summary: 'Say what an initiative builds and requires: the whole list; each capability once a relation',
    params: ofInitiative,
    body: z.strictObject({ items: z.array(capabilityUseWrite).max(mostUses) }),
    reply: listOf(capabilityUse),
  }),
}
