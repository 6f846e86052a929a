import { useQuery } from '@tanstack/react-query'
import { useMatch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Asker } from '#shared/kernel/may.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { portfoliosQuery } from '../portfolio/portfolio.queries.ts'
import { reader } from '../portfolio/use-portfolio.ts'
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
  const active = portfolios.find((one) => one.key === wanted) ?? null
  // an archived one is no choice, but its pages can be read
  const { data: archived = none } = useQuery({
    ...portfoliosQuery(true),
    enabled: key !== null && active === null && portfolios !== none,
  })
  const portfolio = active ?? archived.find((one) => one.key === key) ?? null
  return { me, portfolios, portfolio, isInside: key !== null }
}

/** The key of the portfolio that an address is inside of; null outside any. */
export const keyIn = (path: string): string | null =>
  /^\/portfolios\/([^/]+)/.exec(path)?.[1]?.toUpperCase() ?? null

/** The asker of `may` in the portfolio of `useHere`. */
export const askerOf = (here: Pick<ReturnType<typeof useHere>, 'me' | 'portfolio'>): Asker =>
  here.portfolio !== null && here.portfolio.archivedAt !== null
    ? reader
    : { administrator: here.me?.administrator ?? false, role: here.portfolio?.role ?? null }
