import { organisationApi } from '#shared/organisation/organisation.api.ts'

import { implement } from '../http/serve.ts'
import { findOrganisation, updateOrganisation } from './organisation.store.ts'

export const organisationRoutes = implement(organisationApi, {
  read: ({ house }) => findOrganisation(house.db, house.clock.now()),
  update: (call) => call.write((tx) => updateOrganisation(tx, call.body, call.version)),
})
