import type { QueryClient } from '@tanstack/react-query'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { CallProblem } from '../api/call.ts'
import { portfoliosQuery, snapshotQuery } from './portfolio.queries.ts'

export interface PortfolioRoute {
  portfolioId: PortfolioId
  archived: boolean
}

/** Finds the portfolio that an address names by its key, and has its snapshot ready. */
export async function loadPortfolio(client: QueryClient, key: string): Promise<PortfolioRoute> {
  const found = await findPortfolio(client, key.toUpperCase())
  // a portfolio without a role for me does not exist for me
  if (!found) throw new CallProblem('not_found', 'There is no such portfolio.', { status: 404 })
  await client.query({ ...snapshotQuery(found.id), staleTime: 'static' })
  return { portfolioId: found.id, archived: found.archivedAt !== null }
}

async function findPortfolio(client: QueryClient, key: string): Promise<PortfolioListed | undefined> {
  const among = (list: PortfolioListed[]) => list.find((one) => one.key === key)
  return (
    among(await client.query({ ...portfoliosQuery(), staleTime: 'static' })) ??
    // made a moment ago, perhaps, or archived
    among(await client.query({ ...portfoliosQuery(), staleTime: 0 })) ??
    among(await client.query({ ...portfoliosQuery(true), staleTime: 0 }))
  )
}
