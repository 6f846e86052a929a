import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { customField, fieldCreate, fieldPatch } from './field.ts'

const params = z.object({ id: portfolioId })
const one = z.object({ id: portfolioId, field: opaqueId })

export const fieldApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/fields',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'Custom fields of the portfolio, in their order',
    params,
    reply: listOf(customField),
  }),
  create: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/fields',
    of: 'portfolio',
    right: 'field.administer',
    status: 201,
    summary: 'Add a custom field, after the others',
    params,
    body: fieldCreate,
    reply: customField,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/portfolios/{id}/fields/{field}',
    of: 'portfolio',
    right: 'field.administer',
    guarded: true,
    summary: 'Change or move a custom field; its kind stays, and renamed choices keep their values',
    params: one,
    body: fieldPatch,
    reply: customField,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/portfolios/{id}/fields/{field}',
    of: 'portfolio',
    right: 'field.administer',
    guarded: true,
    summary: 'Remove a custom field with all its values; undoing the change set brings both back',
    params: one,
    reply: done,
  }),
}
