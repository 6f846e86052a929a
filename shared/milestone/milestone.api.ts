import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { initiativeId, opaqueId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { milestone, milestoneCreate, milestonePatch } from './milestone.ts'

const ofInitiative = z.object({ id: initiativeId })
const params = z.object({ id: opaqueId })

export const milestoneApi = {
  list: endpoint({
    method: 'GET',
    path: '/initiatives/{id}/milestones',
    of: 'initiative',
    right: 'portfolio.read',
    summary: 'What this initiative means to reach, by day',
    params: ofInitiative,
    reply: listOf(milestone),
  }),
  create: endpoint({
    method: 'POST',
    path: '/initiatives/{id}/milestones',
    of: 'initiative',
    right: 'initiative.update',
    status: 201,
    summary: 'Add a milestone',
    params: ofInitiative,
    body: milestoneCreate,
    reply: milestone,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/milestones/{id}',
    of: 'milestone',
    right: 'initiative.update',
    guarded: true,
    summary: 'Change a milestone, or say when it was reached',
    params,
    body: milestonePatch,
    reply: milestone,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/milestones/{id}',
    of: 'milestone',
    right: 'initiative.update',
    guarded: true,
    summary: 'Remove a milestone',
    params,
    reply: done,
  }),
}
