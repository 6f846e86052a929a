import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { call } from '../api/call.ts'
import { write } from '../api/mutation.ts'

/** Who I am and what I may do where; `user` null when nobody is signed in. */
export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => call(api.user.me, {}, { signal }),
    staleTime: 60_000,
  })

export const updateMeMutation = () => write(api.user.updateMe, [['me']])

/** Whom a one-time link is for; not found once it was used or is too old. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call(api.user.invitation, { params: { token } }, { signal }),
    retry: false,
    refetchOnWindowFocus: false,
  })
