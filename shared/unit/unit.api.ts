import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { unitId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { unit, unitCreate, unitPatch } from './unit.ts'

const params = z.object({ unit: unitId })

export const unitApi = {
  list: endpoint({
    method: 'GET',
    path: '/units',
    right: 'account.use',
    summary: 'Units of the organisation',
    reply: listOf(unit),
  }),
  create: endpoint({
    method: 'POST',
    path: '/units',
    right: 'organisation.administer',
    status: 201,
    summary: 'Add a unit',
    body: unitCreate,
    reply: unit,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/units/{unit}',
    right: 'organisation.administer',
    guarded: true,
    summary: 'Rename or move a unit',
    params,
    body: unitPatch,
    reply: unit,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/units/{unit}',
    right: 'organisation.administer',
    guarded: true,
    summary: 'Remove a unit that nothing uses',
    params,
    reply: done,
  }),
}
