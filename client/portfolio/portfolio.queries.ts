import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { write } from '../api/mutation.ts'
import { keepHeld } from '../live/held-rows.ts'

/** The portfolios in which I have a role, with their verdicts; the archived ones are another list. */
export const portfoliosQuery = (archived = false) =>
  queryOptions({
    queryKey: ['portfolios', { archived }],
    // without the signal: a part of the page that goes while this is under way must not cancel it for the route
    queryFn: async () => {
      const query = archived ? { archived: 'true' } : {}
      const list = await call(api.portfolio.list, { query })
      return list.items.filter((one) => (one.archivedAt !== null) === archived)
    },
  })

/**
 * Everything that pages of a portfolio need: taken once, then filtered, sorted and assessed here. As of a day: as it
 * stood when that day ended.
 */
export const snapshotQuery = (portfolioId: PortfolioId, asOf: Day | null = null) =>
  queryOptions({
    queryKey: ['portfolio', portfolioId, 'snapshot', ...(asOf === null ? [] : [asOf])],
    // as above
    queryFn: async ({ client, queryKey }) => {
      const query = asOf === null ? {} : { asOf }
      const fetched = await call(api.portfolio.snapshot, { params: { id: portfolioId }, query })
      if (asOf !== null) return fetched
      return keepHeld(client, queryKey, fetched)
    },
  })

const list = ['portfolios'] as const

/** Makes the sample portfolios. */
export const loadSamples = () => write(api.portfolio.sample, [list, ['me']])

/** Makes a portfolio. */
export const createPortfolio = () => write(api.portfolio.create, [list, ['me']])

/** Archives a portfolio; `restorePortfolio` is its undo. */
export const archivePortfolio = () => write(api.portfolio.archive, [list])

/** Brings an archived portfolio back. */
export const restorePortfolio = () => write(api.portfolio.restore, [list])
