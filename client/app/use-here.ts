import { useQuery } from '@tanstack/react-query'
import { useMatch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { portfoliosQuery } from '../portfolio/portfolio.queries.ts'
import { meQuery } from '../user/user.queries.ts'

const lastKey = 'bearing.portfolio'
const none: PortfolioListed[] = []

/** Who I am, my portfolios, and the one I am in or was in last: what navigation and commands stand on. */
export function useHere() {
  const { data: me } = useQuery(meQuery())
  const { data: portfolios = none } = useQuery({
    ...portfoliosQuery(),
    enabled: me !== undefined && me.user !== null,
  })
  const key = useMatch({ from: '/portfolios/$key', shouldThrow: false })?.params.key.toUpperCase() ?? null
  useEffect(() => {
    if (key !== null) sessionStorage.setItem(lastKey, key)
  }, [key])
  const wanted = key ?? sessionStorage.getItem(lastKey)
  const portfolio = portfolios.find((one) => one.key === wanted) ?? null
  return { me, portfolios, portfolio, isInside: key !== null }
}

/** The asker of `may` in the portfolio of `useHere`. */
export const askerOf = (here: ReturnType<typeof useHere>) => ({
  administrator: here.me?.administrator ?? false,
  role: here.portfolio?.role ?? null,
})
