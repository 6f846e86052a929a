import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { initiativeId, opaqueId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { dependency, dependencyCreate, dependencyPatch } from './dependency.ts'

const ofInitiative = z.object({ id: initiativeId })
const params = z.object({ id: opaqueId })

export const dependencyApi = {
  list: endpoint({
    method: 'GET',
    path: '/initiatives/{id}/dependencies',
    of: 'initiative',
    right: 'portfolio.read',
    summary: 'What this initiative waits for, and what waits for it',
    params: ofInitiative,
    reply: listOf(dependency),
  }),
  create: endpoint({
    method: 'POST',
    path: '/initiatives/{id}/dependencies',
    of: 'initiative',
    right: 'initiative.update',
    status: 201,
    summary: 'Let this initiative wait for another one',
    params: ofInitiative,
    body: dependencyCreate,
    reply: dependency,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/dependencies/{id}',
    of: 'dependency',
    right: 'initiative.update',
    guarded: true,
    summary: 'Change how one waits for the other',
    params,
    body: dependencyPatch,
    reply: dependency,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/dependencies/{id}',
    of: 'dependency',
    right: 'initiative.update',
    guarded: true,
    summary: 'Remove a dependency',
    params,
    reply: done,
  }),
}
