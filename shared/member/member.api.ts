import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { member, memberCreate, memberPatch } from './member.ts'

const params = z.object({ id: portfolioId })
const one = z.object({ id: portfolioId, member: opaqueId })

export const memberApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/members',
    of: 'portfolio',
    right: 'member.read',
    summary: 'Who has a role in the portfolio',
    params,
    reply: listOf(member),
  }),
  create: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/members',
    of: 'portfolio',
    right: 'member.administer',
    status: 201,
    summary: 'Give a user, named by e-mail, a role',
    params,
    body: memberCreate,
    reply: member,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/portfolios/{id}/members/{member}',
    of: 'portfolio',
    right: 'member.administer',
    guarded: true,
    summary: 'Change a member’s role',
    params: one,
    body: memberPatch,
    reply: member,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/portfolios/{id}/members/{member}',
    of: 'portfolio',
    right: 'member.administer',
    guarded: true,
    summary: 'Take a member’s role away; it stops at once',
    params: one,
    reply: done,
  }),
}
