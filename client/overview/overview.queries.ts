import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { call } from '../api/call.ts'
import type { Visit } from './visit.ts'

/** Trend, open findings and what changed since a visit, by portfolio. Whatever makes the list stale makes this stale. */
export const overviewQuery = (since: Visit | null) => {
  const pairs = Object.entries(since?.portfolios ?? {}).map(([id, { revision }]) => `${id}:${revision}`)
  return queryOptions({
    queryKey: ['portfolios', 'overview', pairs],
    queryFn: ({ signal }) =>
      call(api.overview.list, { query: pairs.length > 0 ? { since: pairs.join(',') } : {} }, { signal }),
    select: (list) => new Map(list.items.map((one) => [one.portfolioId, one])),
    placeholderData: (before) => before,
  })
}
