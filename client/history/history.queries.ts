import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'

/** What changed on an initiative, newest first, page by page; stale with every write in its portfolio. */
export const initiativeHistoryQuery = (portfolioId: PortfolioId, id: InitiativeId) =>
  infiniteQueryOptions({
    queryKey: ['portfolio', portfolioId, 'history', id],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === null ? { limit: 30 } : { limit: 30, cursor: pageParam }
      return call(api.history.ofInitiative, { params: { id }, query }, { signal })
    },
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
