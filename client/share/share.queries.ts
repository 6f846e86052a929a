import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { portfolioWrite, write } from '../api/mutation.ts'

/** Links of a portfolio, the newest first; stale with every write in it. */
export const shareLinksQuery = (portfolioId: PortfolioId) =>
  queryOptions({
    queryKey: ['portfolio', portfolioId, 'share links'],
    queryFn: ({ signal }) => call(api.share.list, { params: { id: portfolioId } }, { signal }),
    select: (list) => list.items,
  })

/** Who came by a link, the latest first, page by page. */
export const accessesQuery = (link: string) =>
  infiniteQueryOptions({
    queryKey: ['share link', link, 'accesses'],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === null ? { limit: 30 } : { limit: 30, cursor: pageParam }
      return call(api.share.accesses, { params: { id: link }, query }, { signal })
    },
    // the first page has no cursor
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
  })

export const makeShareLinkWrite = (portfolioId: PortfolioId) => portfolioWrite(api.share.create, portfolioId)
export const revokeShareLinkWrite = (portfolioId: PortfolioId) =>
  portfolioWrite(api.share.remove, portfolioId)

const sharedPageKey = (token: string) => ['shared page', token]

/** What is behind a link, asked for once: each time it is shown is noted, and a page under the eyes stays as it is. */
export const sharedPageQuery = (token: string) =>
  queryOptions({
    queryKey: sharedPageKey(token),
    queryFn: ({ signal }) => call(api.share.read, { params: { token } }, { signal }),
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

export const openSharedPage = (token: string) => write(api.share.open, [sharedPageKey(token)])
