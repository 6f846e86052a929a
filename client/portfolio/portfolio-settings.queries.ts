import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { portfolioKeys, write } from '../api/mutation.ts'

// names and keys of portfolios are also in what is known of me
const stale = (id: PortfolioId) => [...portfolioKeys(id), ['me']]

export const updatePortfolioMutation = (id: PortfolioId) => write(api.portfolio.update, stale(id))
export const archivePortfolioMutation = (id: PortfolioId) => write(api.portfolio.archive, stale(id))
export const restorePortfolioMutation = (id: PortfolioId) => write(api.portfolio.restore, stale(id))
