import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { portfolioKeys, write } from '../api/mutation.ts'

/** Who has a role in a portfolio. */
export const membersQuery = (id: PortfolioId) =>
  queryOptions({
    queryKey: ['portfolio', id, 'members'],
    queryFn: ({ signal }) => call(api.member.list, { params: { id } }, { signal }),
    select: (list) => list.items,
  })

// a role given or taken may be my own
const stale = (id: PortfolioId) => [...portfolioKeys(id), ['me']]

export const addMemberMutation = (id: PortfolioId) => write(api.member.create, stale(id))
export const changeMemberMutation = (id: PortfolioId) => write(api.member.update, stale(id))
export const removeMemberMutation = (id: PortfolioId) => write(api.member.remove, stale(id))
