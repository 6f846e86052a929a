import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { call } from '../api/call.ts'
import { write } from '../api/mutation.ts'

/** The units of the organisation, all of them. */
export const unitsQuery = () =>
  queryOptions({
    queryKey: ['units'],
    queryFn: ({ signal }) => call(api.unit.list, {}, { signal }),
    select: (list) => list.items,
  })

// names and places of units are in every snapshot
const stale = [['units'], ['portfolio']]

export const addUnitMutation = () => write(api.unit.create, stale)
export const changeUnitMutation = () => write(api.unit.update, stale)
export const removeUnitMutation = () => write(api.unit.remove, stale)
