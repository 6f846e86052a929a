import { compareApi } from '#shared/compare/compare.api.ts'

import { implement } from '../http/serve.ts'
import { comparePortfolios } from './compare.service.ts'

export const compareRoutes = implement(compareApi, {
  table: async ({ house, caller, query }) => ({
    columns: await comparePortfolios(house, caller, query.portfolios),
  }),
})
