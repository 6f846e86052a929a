import type { QueryClient } from '@tanstack/react-query'
import { notFound } from '@tanstack/react-router'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { portfoliosQuery, snapshotQuery } from './portfolio.queries.ts'

/** Finds the portfolio that an address names by its key, and has its snapshot ready. */
export async function loadPortfolio(client: QueryClient, key: string) {
  const found = await findPortfolio(client, key.toUpperCase())
  // a portfolio without a role for me does not exist for me
  if (!found) throw notFound()
  await client.ensureQueryData(snapshotQuery(found.id))
  return { portfolioId: found.id, archived: found.archivedAt !== null }
}

async function findPortfolio(client: QueryClient, key: string): Promise<PortfolioListed | undefined> {
  const among = (list: PortfolioListed[]) => list.find((one) => one.key === key)
  return (
    among(await client.ensureQueryData(portfoliosQuery())) ??
    // made a moment ago, perhaps, or archived
    among(await client.fetchQuery({ ...portfoliosQuery(), staleTime: 0 })) ??
    among(await client.fetchQuery({ ...portfoliosQuery(true), staleTime: 0 }))
  )
}
