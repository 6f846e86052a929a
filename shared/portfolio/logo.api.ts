import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { portfolioId } from '../kernel/id.ts'
import { done } from '../kernel/list.ts'
import { logoReply } from './logo.ts'

const params = z.object({ id: portfolioId })

// one whole picture, without a version: the last one counts
export const logoApi = {
  read: endpoint({
    method: 'GET',
    path: '/portfolios/{id}/logo',
    of: 'portfolio',
    right: 'portfolio.read',
    summary: 'The picture that stands on exported pages, null when there is none',
    params,
    reply: logoReply,
  }),
  save: endpoint({
    method: 'PUT',
    path: '/portfolios/{id}/logo',
    of: 'portfolio',
    right: 'portfolio.update',
    takes: 'file',
    summary: 'Put a PNG or JPEG picture on exported pages: at most 200 KB, 2,000 pixels wide and high',
    params,
    reply: logoReply,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/portfolios/{id}/logo',
    of: 'portfolio',
    right: 'portfolio.update',
    summary: 'Take the picture off exported pages',
    params,
    reply: done,
  }),
}
