import type { PortfolioPatch } from './portfolio.ts'

/** What people call the facts of a portfolio. */
export const portfolioWords = {
  name: 'Name',
  key: 'Key',
  currency: 'Currency',
  description: 'Description',
  fiscalYearStart: 'Fiscal year starts in',
  basis: 'What weighs in the verdict',
  accent: 'Colour of exports',
} as const satisfies Record<keyof PortfolioPatch, string>
