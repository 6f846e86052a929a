import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { portfolioWrite } from '../api/mutation.ts'

/** What was tried with customers; no snapshot carries it. */
export const experimentsQuery = (id: PortfolioId) =>
  queryOptions({
    queryKey: ['portfolio', id, 'experiments'],
    queryFn: ({ signal }) => call(api.experiment.list, { params: { id } }, { signal }),
  })

export const addExperimentWrite = (id: PortfolioId) => portfolioWrite(api.experiment.create, id)
export const changeExperimentWrite = (id: PortfolioId) => portfolioWrite(api.experiment.update, id)
export const removeExperimentWrite = (id: PortfolioId) => portfolioWrite(api.experiment.remove, id)
