import { personApi } from '#shared/person/person.api.ts'

import { wholeList } from '../http/list-reply.ts'
import { implement } from '../http/serve.ts'
import { createPerson, listPeople, removePerson, updatePerson } from './person.store.ts'

export const personRoutes = implement(personApi, {
  list: async ({ house }) => wholeList(await listPeople(house.db)),
  create: (call) => call.write((tx) => createPerson(tx, call.body)),
  update: (call) =>
    call.write((tx) => updatePerson(tx, call.params.person, { patch: call.body, version: call.version })),
  remove: (call) =>
    call.write(async (tx) => {
      await removePerson(tx, call.params.person, call.version)
      return { revision: tx.revision }
    }),
})
