import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { template, templateCreate, templatePatch } from './template.ts'

const params = z.object({ id: portfolioId })
const one = z.object({ id: portfolioId, template: opaqueId })

export const templateApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/templates',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'Templates of initiatives, by name',
    params,
    reply: listOf(template),
  }),
  create: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/templates',
    of: 'portfolio',
    right: 'template.administer',
    status: 201,
    summary: 'Keep starting values under a name',
    params,
    body: templateCreate,
    reply: template,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/portfolios/{id}/templates/{template}',
    of: 'portfolio',
    right: 'template.administer',
    guarded: true,
    summary: 'Rename a template, or give it other values',
    params: one,
    body: templatePatch,
    reply: template,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/portfolios/{id}/templates/{template}',
    of: 'portfolio',
    right: 'template.administer',
    guarded: true,
    summary: 'Remove a template; initiatives made with it stay as they are',
    params: one,
    reply: done,
  }),
}
