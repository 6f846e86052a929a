import type { Strategy } from '../initiative/vocabulary.ts'
import type { Mechanism } from './support-link.ts'

const under = {
  customer_engagement: ['extends_offer', 'other'],
  digitized_solutions: ['helps_sell', 'helps_service', 'other'],
} as const satisfies Record<Strategy, readonly Mechanism[]>

/** How other work can serve the primary strategy [S1]; without a declaration only in other words. */
export const mechanismsUnder = (primary: Strategy | null): readonly Mechanism[] =>
  primary === null ? ['other'] : under[primary]
