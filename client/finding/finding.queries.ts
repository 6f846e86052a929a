import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { portfolioWrite } from '../api/mutation.ts'

/** Decisions about a finding: what it says is computed anew with the next snapshot. */
export const acknowledgeWrite = (portfolioId: PortfolioId) =>
  portfolioWrite(api.finding.acknowledge, portfolioId)
export const waiveWrite = (portfolioId: PortfolioId) => portfolioWrite(api.finding.waive, portfolioId)
export const reopenWrite = (portfolioId: PortfolioId) => portfolioWrite(api.finding.reopen, portfolioId)
