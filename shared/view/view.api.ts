import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { opaqueId, portfolioId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { savedView, viewCreate, viewDefault, viewPatch } from './view.ts'

const params = z.object({ id: portfolioId })
const one = z.object({ id: portfolioId, view: opaqueId })

export const viewApi = {
  list: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/views',
    of: 'portfolio',
    right: 'portfolio.read',
    // my own are in it
    volatile: true,
    summary: 'Saved views: mine, and those shared with the portfolio',
    params,
    reply: listOf(savedView),
  }),
  create: endpoint({
    method: 'POST',
    path: '/portfolios/{id}/views',
    of: 'portfolio',
    right: 'view.keep',
    status: 201,
    summary: 'Save a view; sharing it needs the right view.share',
    params,
    body: viewCreate,
    reply: savedView,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/portfolios/{id}/views/{view}',
    of: 'portfolio',
    right: 'view.keep',
    guarded: true,
    summary: 'Change a view of mine, or a shared one with the right view.share',
    params: one,
    body: viewPatch,
    reply: savedView,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/portfolios/{id}/views/{view}',
    of: 'portfolio',
    right: 'view.keep',
    guarded: true,
    summary: 'Remove a view of mine, or a shared one with the right view.share',
    params: one,
    reply: done,
  }),
  // a choice of the caller's own, without a version: the last one counts
  setDefault: endpoint({
    method: 'PUT',
    path: '/portfolios/{id}/views/default',
    of: 'portfolio',
    right: 'view.keep',
    summary: 'The view that my list of initiatives opens with',
    params,
    body: viewDefault,
    reply: viewDefault,
  }),
}
