import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { Endpoint } from '#shared/kernel/endpoint.ts'
import type { InitiativeId, PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { portfolioKeys, write } from '../api/mutation.ts'

const mine = ['my-updates'] as const

/** An initiative's updates, the latest first; stale with every write in its portfolio. */
export const statusUpdatesQuery = (portfolioId: PortfolioId, id: InitiativeId) =>
  queryOptions({
    queryKey: ['portfolio', portfolioId, 'status', id],
    queryFn: async ({ signal }) => (await call(api.status.list, { params: { id } }, { signal })).items,
  })

/** What I owe this month. */
export const myUpdatesQuery = () =>
  queryOptions({
    queryKey: mine,
    queryFn: ({ signal }) => call(api.status.mine, {}, { signal }),
    staleTime: 60_000,
  })

const statusWrite = <E extends Endpoint>(endpoint: E, portfolioId: PortfolioId) =>
  write(endpoint, [...portfolioKeys(portfolioId), mine])

export const draftStatusWrite = (id: PortfolioId) => statusWrite(api.status.create, id)
export const reviseStatusWrite = (id: PortfolioId) => statusWrite(api.status.update, id)
export const publishStatusWrite = (id: PortfolioId) => statusWrite(api.status.publish, id)
export const removeStatusWrite = (id: PortfolioId) => statusWrite(api.status.remove, id)
