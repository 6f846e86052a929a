/** What other features may ask of portfolios: their store stays their own. */
export {
  createPortfolio,
  findExisting,
  findPortfolio,
  findPortfolioByKey,
  listAccessible,
  setArchived,
} from './portfolio.store.ts'
