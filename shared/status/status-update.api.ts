import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { initiativeId, opaqueId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { myUpdates } from './my-updates.ts'
import { statusCreate, statusPatch, statusUpdate } from './status-update.ts'

const ofInitiative = z.object({ id: initiativeId })
const params = z.object({ id: opaqueId })

export const statusApi = {
  mine: endpoint({
    method: 'GET',
    path: '/me/status-updates',
    right: 'account.use',
    summary: 'What I owe this month: active initiatives that I own, each with what was said last',
    reply: myUpdates,
  }),
  list: endpoint({
    method: 'GET',
    path: '/initiatives/{id}/status-updates',
    of: 'initiative',
    right: 'portfolio.read',
    // drafts are shown to those who may write them
    volatile: true,
    summary: 'Status updates, the latest first; drafts only for those who may write them',
    params: ofInitiative,
    reply: listOf(statusUpdate),
  }),
  create: endpoint({
    method: 'POST',
    path: '/initiatives/{id}/status-updates',
    of: 'initiative',
    right: 'status.write',
    status: 201,
    summary: 'Draft a status update',
    params: ofInitiative,
    body: statusCreate,
    reply: statusUpdate,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/status-updates/{id}',
    of: 'status_update',
    right: 'status.write',
    guarded: true,
    summary: 'Change a draft; what is published stays as it is',
    params,
    body: statusPatch,
    reply: statusUpdate,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/status-updates/{id}',
    of: 'status_update',
    right: 'status.write',
    guarded: true,
    summary: 'Remove a draft',
    params,
    reply: done,
  }),
  publish: endpoint({
    method: 'POST',
    path: '/status-updates/{id}/publish',
    of: 'status_update',
    right: 'status.write',
    guarded: true,
    summary: 'Publish: the initiative takes the health over, and the update is never changed again',
    params,
    reply: statusUpdate,
  }),
}
