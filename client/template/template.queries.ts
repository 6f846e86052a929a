import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { portfolioWrite } from '../api/mutation.ts'

/** A portfolio's templates by name; stale with every write in it. */
export const templatesQuery = (portfolioId: PortfolioId) =>
  queryOptions({
    queryKey: ['portfolio', portfolioId, 'templates'],
    queryFn: async ({ signal }) =>
      (await call(api.template.list, { params: { id: portfolioId } }, { signal })).items,
  })

export const createTemplateWrite = (id: PortfolioId) => portfolioWrite(api.template.create, id)
export const updateTemplateWrite = (id: PortfolioId) => portfolioWrite(api.template.update, id)
export const removeTemplateWrite = (id: PortfolioId) => portfolioWrite(api.template.remove, id)
