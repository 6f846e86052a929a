import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { write } from '../api/mutation.ts'

/** The saved views that I see in a portfolio: mine and the shared ones. */
export const viewsQuery = (id: PortfolioId) =>
  queryOptions({
    queryKey: ['portfolio', id, 'views'],
    queryFn: ({ signal }) => call(api.view.list, { params: { id } }, { signal }),
    select: (list) => list.items,
  })

// no number depends on a view
const stale = (id: PortfolioId) => [viewsQuery(id).queryKey]

export const saveViewMutation = (id: PortfolioId) => write(api.view.create, stale(id))
export const changeViewMutation = (id: PortfolioId) => write(api.view.update, stale(id))
export const removeViewMutation = (id: PortfolioId) => write(api.view.remove, stale(id))
export const defaultViewMutation = (id: PortfolioId) => write(api.view.setDefault, stale(id))
