import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call, send } from '../api/call.ts'
import { portfolioKeys, write } from '../api/mutation.ts'

/** What stands on exported pages; null: nothing was chosen. */
export const logoQuery = (id: PortfolioId) =>
  queryOptions({
    queryKey: ['portfolio', id, 'logo'],
    queryFn: async ({ signal }) => (await call(api.logo.read, { params: { id } }, { signal })).logo,
  })

export const saveLogoMutation = (id: PortfolioId) =>
  mutationOptions({
    mutationFn: (file: File) => send(api.logo.save, { params: { id } }, { file }),
    meta: { stale: portfolioKeys(id) },
  })

export const removeLogoMutation = (id: PortfolioId) => write(api.logo.remove, portfolioKeys(id))
