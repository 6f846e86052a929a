import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { call } from '../api/call.ts'
import { write } from '../api/mutation.ts'

/** My own API tokens, without their secrets. */
export const tokensQuery = () =>
  queryOptions({
    queryKey: ['tokens'],
    queryFn: ({ signal }) => call(api.token.list, {}, { signal }),
    select: (list) => list.items,
  })

export const createTokenMutation = () => write(api.token.create, [['tokens']])
export const revokeTokenMutation = () => write(api.token.remove, [['tokens']])
