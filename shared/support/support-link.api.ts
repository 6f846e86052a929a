import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { initiativeId, opaqueId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { supportCreate, supportLink, supportPatch } from './support-link.ts'

const ofInitiative = z.object({ id: initiativeId })
const params = z.object({ id: opaqueId })
const decision = z.strictObject({ reason: z.string().trim().max(2_000).optional() })

export const supportApi = {
  list: endpoint({
    method: 'GET',
    path: '/initiatives/{id}/support-links',
    of: 'initiative',
    right: 'portfolio.read',
    summary: 'What this initiative supports',
    params: ofInitiative,
    reply: listOf(supportLink),
  }),
  create: endpoint({
    method: 'POST',
    path: '/initiatives/{id}/support-links',
    of: 'initiative',
    right: 'support.draft',
    status: 201,
    summary: 'Draft a link to the core work it supports',
    params: ofInitiative,
    body: supportCreate,
    reply: supportLink,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/support-links/{id}',
    of: 'support_link',
    right: 'support.draft',
    guarded: true,
    summary: 'Change a link; a change of target, mechanism, rationale, timing or gate makes it a draft again',
    params,
    body: supportPatch,
    reply: supportLink,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/support-links/{id}',
    of: 'support_link',
    right: 'support.draft',
    guarded: true,
    summary: 'Remove a link',
    params,
    reply: done,
  }),
  submit: endpoint({
    method: 'POST',
    path: '/support-links/{id}/submit',
    of: 'support_link',
    right: 'support.draft',
    guarded: true,
    summary: 'Ask for acceptance',
    params,
    reply: supportLink,
  }),
  accept: endpoint({
    method: 'POST',
    path: '/support-links/{id}/accept',
    of: 'support_link',
    right: 'support.decide',
    guarded: true,
    summary: 'Accept: by neither the owner nor the submitter; an administrator may, with a reason',
    params,
    body: decision,
    reply: supportLink,
  }),
  return: endpoint({
    method: 'POST',
    path: '/support-links/{id}/return',
    of: 'support_link',
    right: 'support.decide',
    guarded: true,
    summary: 'Return with a reason',
    params,
    body: decision,
    reply: supportLink,
  }),
}
