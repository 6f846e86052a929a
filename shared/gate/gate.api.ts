import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { initiativeId, opaqueId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { gate, gateCreate, gateDecision, gatePatch } from './gate.ts'

const ofInitiative = z.object({ id: initiativeId })
const params = z.object({ id: opaqueId })

export const gateApi = {
  list: endpoint({
    method: 'GET',
    path: '/initiatives/{id}/gates',
    of: 'initiative',
    right: 'portfolio.read',
    summary: 'The stage gates of this initiative, by day; those without one last',
    params: ofInitiative,
    reply: listOf(gate),
  }),
  create: endpoint({
    method: 'POST',
    path: '/initiatives/{id}/gates',
    of: 'initiative',
    right: 'initiative.update',
    status: 201,
    summary: 'Add a gate',
    params: ofInitiative,
    body: gateCreate,
    reply: gate,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/gates/{id}',
    of: 'gate',
    right: 'initiative.update',
    guarded: true,
    summary: 'Rename a gate or give it another day',
    params,
    body: gatePatch,
    reply: gate,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/gates/{id}',
    of: 'gate',
    right: 'initiative.update',
    guarded: true,
    summary: 'Remove a gate that no support waits for',
    params,
    reply: done,
  }),
  decide: endpoint({
    method: 'POST',
    path: '/gates/{id}/decide',
    of: 'gate',
    right: 'gate.decide',
    guarded: true,
    summary: 'Say what was decided at a gate, and when; null takes a decision back',
    params,
    body: gateDecision,
    reply: gate,
  }),
}
