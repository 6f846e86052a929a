import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { call } from '../api/call.ts'
import { write } from '../api/mutation.ts'

/** The organisation's name, time zone and day. */
export const organisationQuery = () =>
  queryOptions({
    queryKey: ['organisation'],
    queryFn: ({ signal }) => call(api.organisation.read, {}, { signal }),
  })

// its day is in every snapshot and every verdict
export const updateOrganisationMutation = () =>
  write(api.organisation.update, [['organisation'], ['portfolio'], ['portfolios']])
