import { policyApi } from '#shared/policy/policy.api.ts'

import { askDatabase } from '../db/ask.ts'
import { userOf } from '../http/call.ts'
import { implement } from '../http/serve.ts'
import { findPolicy, setPolicy } from './policy.store.ts'

export const policyRoutes = implement(policyApi, {
  read: ({ house, params }) => findPolicy(askDatabase(house.db), params.id),
  set: (call) =>
    call.write((tx) =>
      setPolicy(tx, call.params.id, { written: call.body, version: call.version, by: userOf(call.caller) }),
    ),
})
