import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { call } from '../api/call.ts'
import { write } from '../api/mutation.ts'

/** The people of the organisation, all of them. */
export const peopleQuery = () =>
  queryOptions({
    queryKey: ['people'],
    queryFn: ({ signal }) => call(api.person.list, {}, { signal }),
    select: (list) => list.items,
  })

// names of owners are in every snapshot, and who I am may be what changed
const stale = [['people'], ['portfolio'], ['me']]

export const addPersonMutation = () => write(api.person.create, stale)
export const changePersonMutation = () => write(api.person.update, stale)
export const removePersonMutation = () => write(api.person.remove, stale)
