import * as z from 'zod'

import { endpoint } from '../kernel/endpoint.ts'
import { opaqueId } from '../kernel/id.ts'
import { done, listOf } from '../kernel/list.ts'
import { createdToken, token, tokenCreate } from './token.ts'

export const tokenApi = {
  list: endpoint({
    method: 'GET',
    path: '/tokens',
    right: 'account.use',
    summary: 'My API tokens',
    reply: listOf(token),
  }),
  create: endpoint({
    method: 'POST',
    path: '/tokens',
    right: 'account.use',
    status: 201,
    once: true,
    summary: 'A new API token; its secret is shown once',
    body: tokenCreate,
    reply: createdToken,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/tokens/{token}',
    right: 'account.use',
    summary: 'Revoke a token; it stops at once',
    params: z.object({ token: opaqueId }),
    reply: done,
  }),
}
