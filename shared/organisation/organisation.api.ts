import { endpoint } from '../kernel/endpoint.ts'
import { organisation, organisationPatch } from './organisation.ts'

export const organisationApi = {
  read: endpoint({
    method: 'GET',
    path: '/organisation',
    right: 'account.use',
    summary: 'The organisation and its day',
    reply: organisation,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/organisation',
    right: 'organisation.administer',
    guarded: true,
    summary: 'Name, time zone, and the currency that sums are told in',
    body: organisationPatch,
    reply: organisation,
  }),
}
