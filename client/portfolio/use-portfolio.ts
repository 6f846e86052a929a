import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useLoaderData } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { may } from '#shared/kernel/may.ts'
import type { Asker } from '#shared/kernel/may.ts'
import type { Right } from '#shared/kernel/right.ts'
import { portfolioKeys } from '../api/mutation.ts'
import { useAsOf } from '../history/use-as-of.ts'
import { meQuery } from '../user/user.queries.ts'
import { portfoliosQuery, snapshotQuery } from './portfolio.queries.ts'

/** Everybody in an archived portfolio, and in the past: it is read only. */
export const reader: Asker = { administrator: false, role: 'viewer' }

/** The portfolio of the address: what it holds, what I may do in it (`owns`: to an initiative that is mine), reloading. */
export function usePortfolio() {
  const { portfolioId, archived } = useLoaderData({ from: '/portfolios/$key' })
  const client = useQueryClient()
  const asOf = useAsOf()
  const isReadOnly = archived || asOf !== null
  const { data: snapshot } = useSuspenseQuery(snapshotQuery(portfolioId, asOf))
  const { data: me } = useSuspenseQuery(meQuery())
  const { data: portfolios } = useSuspenseQuery(portfoliosQuery(archived))
  const role = portfolios.find((one) => one.id === portfolioId)?.role ?? null
  const mayHere = useCallback(
    (right: Right, owns = false) =>
      may(isReadOnly ? reader : { administrator: me.administrator, role }, right, owns),
    [isReadOnly, me.administrator, role],
  )
  const refresh = useCallback(
    () => Promise.all(portfolioKeys(portfolioId).map((queryKey) => client.invalidateQueries({ queryKey }))),
    [client, portfolioId],
  )
  return useMemo(
    () => ({ snapshot, portfolio: snapshot.portfolio, role, me, may: mayHere, refresh }),
    [snapshot, role, me, mayHere, refresh],
  )
}
