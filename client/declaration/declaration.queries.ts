import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { DeclarationPreview } from '#shared/declaration/declaration.api.ts'
import type { DeclarationCreate } from '#shared/declaration/declaration.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { portfolioWrite } from '../api/mutation.ts'

/** All declarations with their earlier wordings, which no snapshot carries. */
export const declarationsQuery = (id: PortfolioId) =>
  queryOptions({
    queryKey: ['portfolio', id, 'declarations'],
    queryFn: ({ signal }) => call(api.declaration.list, { params: { id } }, { signal }),
    select: (list) => list.items,
  })

export const declareMutation = (id: PortfolioId) => portfolioWrite(api.declaration.create, id)
export const rewordMutation = (id: PortfolioId) => portfolioWrite(api.declaration.reword, id)
export const withdrawMutation = (id: PortfolioId) => portfolioWrite(api.declaration.withdraw, id)

/** What a declaration would reclassify on its first day; nothing is written, so nothing becomes stale. */
export const previewMutation = (id: PortfolioId) =>
  mutationOptions({
    mutationFn: async (body: DeclarationCreate): Promise<DeclarationPreview> => {
      const reply = await call(api.declaration.create, { params: { id }, query: { preview: 'true' }, body })
      if (!('reclassified' in reply)) throw new Error('A preview was asked for, and a declaration came.')
      return reply
    },
  })
