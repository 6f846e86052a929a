import type { ComparedPortfolio } from '../compare/compared.ts'
import { describePortfolio } from '../compare/describe.ts'
import type { TrendPoint } from '../focus/trend.ts'
import type { Logo } from '../portfolio/logo.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'

/** All that a file is made from, as plain values that may go to another thread; no format reads anything else. */
export interface Material {
  readonly snapshot: Snapshot
  /** Focus over the twelve months before. */
  readonly trend: readonly TrendPoint[]
  /** The portfolios beside this one that were asked for and that the reader may see, itself first. */
  readonly compared: readonly ComparedPortfolio[]
  readonly logo: Logo | null
}

/** The material with nothing but the portfolio itself: without a trend, and beside no other. */
export const materialOf = (snapshot: Snapshot): Material => ({
  snapshot,
  trend: [],
  compared: [describePortfolio(snapshot)],
  logo: null,
})
