import type { Strategy } from '../initiative/vocabulary.ts'
import { measuredBasis } from '../portfolio/portfolio.ts'
import type { Basis, MeasuredBasis } from '../portfolio/portfolio.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import type { Zone } from './assessment.ts'
import { classContext } from './classify.ts'
import { focusOf } from './ratio.ts'
import { sumUp } from './tally.ts'
import type { PointRow } from './tally.ts'
import { judge } from './zone.ts'

/** Where a portfolio stood on a day, in every basis; small enough to be kept for years of months. */
export interface FocusPoint {
  readonly asOf: string
  readonly primary: Strategy | null
  readonly policyVersion: number
  readonly in: Readonly<Record<MeasuredBasis, { focus: number | null; zone: Zone }>>
  /** What `auto` would be measured in, and the portfolio's own choice then. */
  readonly bases: Readonly<{ auto: MeasuredBasis; own: MeasuredBasis }>
}

/** What a point is measured from. */
export interface PointSource extends Pick<
  Snapshot,
  'portfolio' | 'today' | 'policy' | 'declarations' | 'links'
> {
  readonly initiatives: readonly PointRow[]
}

/** As `measureFocus` would, focus and zone only, in all bases at once. */
export function measurePoint(source: PointSource): FocusPoint {
  const { portfolio, today, policy, initiatives } = source
  const context = classContext(source, today)
  const sums = sumUp(initiatives, context)
  const declared = context.primary !== null
  const measure = (basis: MeasuredBasis) => ({
    focus: focusOf(sums[basis]),
    zone: judge({ declared, weights: sums[basis], counts: sums.count }, policy).zone,
  })
  const auto = measuredBasis.options.find((basis) => sums[basis].total > 0) ?? 'count'
  return {
    asOf: today,
    primary: context.primary,
    policyVersion: policy.version,
    in: {
      budget_remaining: measure('budget_remaining'),
      budget_total: measure('budget_total'),
      fte: measure('fte'),
      count: measure('count'),
    },
    bases: { auto, own: portfolio.basis === 'auto' ? auto : portfolio.basis },
  }
}

/** The basis that a point is read in; absent: the portfolio's own then. */
export const basisOf = ({ bases }: Pick<FocusPoint, 'bases'>, wanted: Basis | undefined): MeasuredBasis =>
  wanted === undefined ? bases.own : wanted === 'auto' ? bases.auto : wanted
