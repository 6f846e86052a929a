import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { call } from '../api/call.ts'
import { write } from '../api/mutation.ts'

/** What currencies are worth in others, by currency, the latest first. */
export const ratesQuery = () =>
  queryOptions({
    queryKey: ['exchange-rates'],
    queryFn: ({ signal }) => call(api.exchange.list, {}, { signal }),
    select: (list) => list.items,
  })

const stale = [['exchange-rates']]

export const addRateMutation = () => write(api.exchange.create, stale)
export const changeRateMutation = () => write(api.exchange.update, stale)
export const removeRateMutation = () => write(api.exchange.remove, stale)
