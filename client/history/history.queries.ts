import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { HistoryAsked } from '#shared/history/history.api.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { portfolioWrite } from '../api/mutation.ts'

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

/** Change sets of a portfolio, newest first, page by page. */
export const changeSetsQuery = (portfolioId: PortfolioId, filter: HistoryAsked) =>
  infiniteQueryOptions({
    queryKey: ['portfolio', portfolioId, 'change sets', filter],
    queryFn: ({ pageParam, signal }) => {
      const page = pageParam === null ? { limit: 30 } : { limit: 30, cursor: pageParam }
      const input = { params: { id: portfolioId }, query: { ...filter, ...page } }
      return call(api.history.list, input, { signal })
    },
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** One change set with all of its changes, page by page. */
export const changeSetQuery = (portfolioId: PortfolioId, changeSet: number) =>
  infiniteQueryOptions({
    queryKey: ['portfolio', portfolioId, 'change set', changeSet],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === null ? { limit: 100 } : { limit: 100, cursor: pageParam }
      return call(api.history.read, { params: { id: portfolioId, changeSet }, query }, { signal })
    },
    // as above
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** Two days side by side. */
export const comparisonQuery = (portfolioId: PortfolioId, { from, to }: { from: Day; to: Day }) =>
  queryOptions({
    queryKey: ['portfolio', portfolioId, 'comparison', from, to],
    queryFn: ({ signal }) =>
      call(api.history.compare, { params: { id: portfolioId }, query: { from, to } }, { signal }),
  })

/** Takes a change set back. */
export const undoWrite = (portfolioId: PortfolioId) => portfolioWrite(api.history.undo, portfolioId)
