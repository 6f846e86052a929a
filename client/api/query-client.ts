import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import { CallProblem } from './call.ts'

/** What the shell wants to hear about any call. */
export interface CallWatch {
  onSignedOut: () => void
  onUnreachable: () => void
}

/** The page's memory of replies. Writes name what they make stale in `meta.stale` (see mutation.ts). */
export function makeQueryClient(watch: CallWatch): QueryClient {
  const onError = (error: unknown) => {
    if (!(error instanceof CallProblem)) return
    if (error.code === 'not_signed_in') watch.onSignedOut()
    if (error.code === 'unreachable') watch.onUnreachable()
  }
  const refetch = (stale: readonly QueryKey[] = []) => {
    for (const queryKey of stale) void client.invalidateQueries({ queryKey })
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => {
        onError(error)
        // somebody else was first: what is shown is old, and trying again with it would fail again
        if (error instanceof CallProblem && error.code === 'stale_version') refetch(mutation.meta?.stale)
      },
      onSuccess: (_reply, _input, _context, mutation) => refetch(mutation.meta?.stale),
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // the server may be on this very machine, where "offline" means nothing
        networkMode: 'always',
        retry: (failures, error) => isWorthRetrying(error) && failures < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return client
}

const isWorthRetrying = (error: unknown) =>
  !(error instanceof CallProblem) || error.status >= 500 || error.code === 'unreadable'
