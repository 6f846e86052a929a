import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { portfolioWrite } from '../api/mutation.ts'

/** What was proposed, the newest first; stale with every write in its portfolio. */
export const proposalsQuery = (portfolioId: PortfolioId) =>
  queryOptions({
    queryKey: ['portfolio', portfolioId, 'proposals'],
    queryFn: ({ signal }) => call(api.proposal.list, { params: { id: portfolioId } }, { signal }),
  })

export const proposeWrite = (id: PortfolioId) => portfolioWrite(api.proposal.create, id)
export const acceptWrite = (id: PortfolioId) => portfolioWrite(api.proposal.accept, id)
export const returnWrite = (id: PortfolioId) => portfolioWrite(api.proposal.return, id)
export const rejectWrite = (id: PortfolioId) => portfolioWrite(api.proposal.reject, id)
export const resubmitWrite = (id: PortfolioId) => portfolioWrite(api.proposal.resubmit, id)
