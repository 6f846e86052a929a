import { queryOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { call } from '../api/call.ts'
import { write } from '../api/mutation.ts'

/** The portfolios in which I have a role, with their verdicts; the archived ones are another list. */
export const portfoliosQuery = (archived = false) =>
  queryOptions({
    queryKey: ['portfolios', { archived }],
    queryFn: async ({ signal }) => {
      const query = archived ? { archived: 'true' } : {}
      const list = await call(api.portfolio.list, { query }, { signal })
      return list.items.filter((one) => (one.archivedAt !== null) === archived)
    },
  })

/** Everything that pages of a portfolio need: taken once, then filtered, sorted and assessed here. */
export const snapshotQuery = (portfolioId: PortfolioId) =>
  queryOptions({
    queryKey: ['portfolio', portfolioId, 'snapshot'],
    queryFn: ({ signal }) => call(api.portfolio.snapshot, { params: { id: portfolioId } }, { signal }),
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
