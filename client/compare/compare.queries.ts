import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { call } from '../api/call.ts'

/** Portfolios side by side, by their keys. Whatever makes the list of portfolios stale makes this stale. */
export const compareQuery = (keys: readonly string[]) =>
  queryOptions({
    queryKey: ['portfolios', 'compare', keys],
    queryFn: ({ signal }) => call(api.compare.table, { query: { portfolios: keys.join(',') } }, { signal }),
    enabled: keys.length >= 2,
    placeholderData: (before) => before,
    // a refusal says which portfolios are not there; asking again changes nothing
    retry: false,
  })
