import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { write } from '../api/mutation.ts'

/** What I exported last; null: nothing, or it was put back to the usual. */
export const choiceQuery = (portfolioId: PortfolioId) =>
  queryOptions({
    // not below the portfolio's key: no write in it changes what I chose
    queryKey: ['export-choice', portfolioId],
    queryFn: async () => (await call(api.exportChoice.read, { params: { id: portfolioId } })).choice,
  })

export const keepChoiceMutation = (portfolioId: PortfolioId) =>
  write(api.exportChoice.keep, [choiceQuery(portfolioId).queryKey])
