import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { personId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { person, personCreate, personPatch } from './person.ts'

const params = z.object({ person: personId })

export const personApi = {
  list: endpoint({
    method: 'GET',
    path: '/people',
    right: 'account.use',
    summary: 'People of the organisation',
    reply: listOf(person),
  }),
  create: endpoint({
    method: 'POST',
    path: '/people',
    right: 'organisation.administer',
    status: 201,
    summary: 'Add a person',
    body: personCreate,
    reply: person,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/people/{person}',
    right: 'organisation.administer',
    guarded: true,
    summary: 'Rename a person, or say which account is theirs',
    params,
    body: personPatch,
    reply: person,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/people/{person}',
    right: 'organisation.administer',
    guarded: true,
    summary: 'Remove a person whom nothing names',
    params,
    reply: done,
  }),
}
