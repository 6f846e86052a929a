import { mutationOptions } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import type { CallInput, Endpoint } from '#shared/kernel/endpoint.ts'
import { send } from './call.ts'

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** Keys of what a successful write makes stale; the query client fetches those in use again. */
      stale?: readonly QueryKey[]
    }
  }
}

/** A write, with what it makes stale. The mutation answers `{ reply, revision }`. */
export const write = <E extends Endpoint>(endpoint: E, stale: readonly QueryKey[]) =>
  mutationOptions({
    mutationFn: (input: CallInput<E>) => send(endpoint, input),
    meta: { stale },
  })

/** A write inside a portfolio: its snapshot and the list of portfolios become stale. */
export const portfolioWrite = <E extends Endpoint>(endpoint: E, portfolioId: string) =>
  write(endpoint, portfolioKeys(portfolioId))

/** Keys of everything that a write inside a portfolio makes stale. */
export const portfolioKeys = (portfolioId: string): QueryKey[] => [['portfolio', portfolioId], ['portfolios']]
