/** What other features may ask of portfolios: their store stays their own. */
export { createPortfolio, findLive, findPortfolio, setArchived } from './portfolio.store.ts'
