import type { Zone } from '../focus/assessment.ts'
import { compareText } from '../kernel/compare-text.ts'
import type { PortfolioListed } from '../portfolio/verdict.ts'

const urgency = {
  inverted: 0,
  split: 1,
  watch: 2,
  not_enough_evidence: 3,
  focused: 4,
} as const satisfies Record<Zone, number>

type Judged = Pick<PortfolioListed, 'verdict' | 'lastLook' | 'reviewDays' | 'health' | 'initiatives' | 'name'>

/** Whether nobody has looked at the direction for longer than the policy wants; never while none is declared. */
export const isReviewDue = ({ lastLook, reviewDays }: Pick<Judged, 'lastLook' | 'reviewDays'>): boolean =>
  lastLook !== null && lastLook.days > reviewDays

/**
 * Portfolios as they ask for a leader's attention: by verdict, those in doubt before firm ones, then those whose
 * direction nobody looked at, then by the share of red initiatives, then by name. The order is ours; no source gives one.
 */
export function byAttention<P extends Judged>(portfolios: readonly P[]): P[] {
  return portfolios.toSorted(
    (one, other) =>
      urgency[one.verdict.zone] - urgency[other.verdict.zone] ||
      Number(one.verdict.firm) - Number(other.verdict.firm) ||
      Number(isReviewDue(other)) - Number(isReviewDue(one)) ||
      redShare(other) - redShare(one) ||
      compareText(one.name, other.name),
  )
}

const redShare = ({ health, initiatives }: Judged): number =>
  initiatives === 0 ? 0 : health.red / initiatives
