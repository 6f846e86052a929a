import { portfolioFields } from '#shared/portfolio/portfolio.ts'
import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { portfolioWords } from '#shared/portfolio/portfolio.words.ts'

import type { Keeper } from '../history/keeper.ts'
import { findPortfolioInside, updatePortfolio, whyNotCurrency, whyNotKey } from './portfolio.store.ts'

/** A portfolio's facts, as history puts them back. It is archived, and brought back, where portfolios are listed. */
export const portfolioKeeper: Keeper<Portfolio> = {
  find: (tx, { portfolioId }) => findPortfolioInside(tx, portfolioId),
  save: (tx, { portfolioId }, { current: { version }, wanted }) => {
    const facts = portfolioFields.keyof().options.map((name) => [name, wanted[name]] as const)
    return updatePortfolio(tx, portfolioId, { patch: Object.fromEntries(facts), version })
  },
  nameOf: (_tx, { name }) => name,
  labels: portfolioWords,
  refused: async (tx, { portfolioId: id }, { current, wanted }) => ({
    key: await whyNotKey(tx, { id, key: wanted.key }),
    currency: current && current.currency !== wanted.currency ? await whyNotCurrency(tx, current) : null,
    archivedAt: 'A portfolio is archived, and brought back, where portfolios are listed.',
  }),
}
