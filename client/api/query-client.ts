import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
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
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onError,
      onSuccess: (_reply, _input, _context, mutation) => {
        for (const queryKey of mutation.meta?.stale ?? []) void client.invalidateQueries({ queryKey })
      },
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
