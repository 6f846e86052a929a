/** What other features may ask of portfolios: their store stays their own. */
export {
  createPortfolio,
  findAccess,
  findLive,
  findPortfolio,
  listAccessible,
  setArchived,
} from './portfolio.store.ts'
export type { PortfolioAccess } from './portfolio.store.ts'
export { findLogo } from './logo.store.ts'
