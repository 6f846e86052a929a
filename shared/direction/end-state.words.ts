import type { EndStateKind } from './end-state.ts'

/** Why words read like an end state [S1]: a sentence each. */
export const endStateReasons = {
  percentage: 'A percentage is a point to arrive at: once it is reached, it says nothing about where to go.',
  by_year: 'A year is an end: a direction still holds the day after.',
  number_by_date: 'A number with a date is a point to arrive at.',
  earnings_per_share: 'Earnings per share follow from many things, and name no way to get there.',
  market_share: 'A market share is an outcome: it does not say what customers would notice.',
} as const satisfies Record<EndStateKind, string>
