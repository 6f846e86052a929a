import { useQueryClient } from '@tanstack/react-query'
import { useMatch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { followPortfolio } from './follow-portfolio.ts'

/** What others change in the portfolio of the address appears by itself. */
export function useLiveChanges(): void {
  const client = useQueryClient()
  const portfolioId = useMatch({ from: '/portfolios/$key', shouldThrow: false })?.loaderData?.portfolioId
  useEffect(
    () => (portfolioId === undefined ? undefined : followPortfolio(client, portfolioId)),
    [client, portfolioId],
  )
}
