import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { portfolioWrite } from '../api/mutation.ts'

/** What is watched, with all that was observed; no snapshot carries it. */
export const signalsQuery = (id: PortfolioId) =>
  queryOptions({
    queryKey: ['portfolio', id, 'signals'],
    queryFn: ({ signal }) => call(api.signal.list, { params: { id } }, { signal }),
    select: (list) => list.items,
  })

export const addSignalWrite = (id: PortfolioId) => portfolioWrite(api.signal.create, id)
export const changeSignalWrite = (id: PortfolioId) => portfolioWrite(api.signal.update, id)
export const removeSignalWrite = (id: PortfolioId) => portfolioWrite(api.signal.remove, id)
export const observeWrite = (id: PortfolioId) => portfolioWrite(api.signal.observe, id)
export const forgetWrite = (id: PortfolioId) => portfolioWrite(api.signal.forget, id)
