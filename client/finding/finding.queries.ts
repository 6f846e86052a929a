import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { portfolioWrite } from '../api/mutation.ts'

/** What people decided about a finding, newest first. */
export const findingHistoryQuery = (portfolioId: PortfolioId, id: string) =>
  queryOptions({
    queryKey: ['portfolio', portfolioId, 'finding', id],
    queryFn: ({ signal }) =>
      call(api.history.ofFinding, { params: { id }, query: { limit: 100 } }, { signal }),
  })

/** Decisions about a finding: what it says is computed anew with the next snapshot. */
export const acknowledgeWrite = (portfolioId: PortfolioId) =>
  portfolioWrite(api.finding.acknowledge, portfolioId)
export const waiveWrite = (portfolioId: PortfolioId) => portfolioWrite(api.finding.waive, portfolioId)
export const reopenWrite = (portfolioId: PortfolioId) => portfolioWrite(api.finding.reopen, portfolioId)
