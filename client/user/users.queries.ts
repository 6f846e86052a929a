import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { call } from '../api/call.ts'
import { write } from '../api/mutation.ts'

/** Every account; administrators only. */
export const usersQuery = () =>
  queryOptions({
    queryKey: ['users'],
    queryFn: ({ signal }) => call(api.user.list, {}, { signal }),
    select: (list) => list.items,
  })

// memberships come along with an invitation; my own name or role may be what changed
const stale = [['users'], ['me'], ['portfolio']]

export const inviteUserMutation = () => write(api.user.create, stale)
export const changeUserMutation = () => write(api.user.update, stale)
export const freshLinkMutation = () => write(api.user.invite, [['users']])
