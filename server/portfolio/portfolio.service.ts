/** What other features may ask of portfolios: their store stays their own. */
export { createPortfolio, findExisting, findPortfolio, setArchived } from './portfolio.store.ts'
