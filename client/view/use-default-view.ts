import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { InitiativeSearch } from '../initiative/initiative-search.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { opening, viewToOpen } from './current-view.ts'
import { viewsQuery } from './view.queries.ts'

/**
 * Opens my default view where the address asks for nothing. True until that is known: rows that would go at once are
 * not shown first.
 */
export function useDefaultView(
  search: InitiativeSearch,
  onChange: (change: Partial<InitiativeSearch>) => void,
): boolean {
  const { portfolio } = usePortfolio()
  const { data: views, isPending } = useQuery(viewsQuery(portfolio.id))
  const wanted = views && viewToOpen(search, views)
  useEffect(() => {
    if (wanted) onChange(opening(search, wanted))
    // once: afterwards the address says it
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted?.id])
  return isPending || wanted !== undefined
}
