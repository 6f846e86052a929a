import { exceeds } from '../focus/ratio.ts'
import type { Day } from '../kernel/day.ts'
import type { PolicyNumbers } from '../policy/policy.ts'
import type { Finding, FindingDecision } from './finding.ts'

export type Decided = Pick<Finding, 'status' | 'waiver' | 'version'>

/** A finding that nobody has decided about. */
export const undecided: Decided = { status: 'open', waiver: null, version: 0 }

/**
 * What people decided about a finding, as it stands today. A waiver holds through its last day and while the finding is
 * no larger than when it was waived plus the growth that the policy allows; then the finding is open again by itself.
 * `magnitude` is the finding's size now; where either size is null there is no growth to speak of.
 */
export function applyDecision(
  decision: FindingDecision,
  now: { today: Day; magnitude: number | null; policy: PolicyNumbers },
): Decided {
  const { status, reason, until, by, version } = decision
  if (status !== 'waived') return { status, waiver: null, version }
  if (reason === null || until === null || until < now.today || hasGrown(decision, now)) {
    return { status: 'open', waiver: null, version }
  }
  return { status, waiver: { reason, by, until }, version }
}

const hasGrown = (
  decision: FindingDecision,
  { magnitude, policy }: { magnitude: number | null; policy: PolicyNumbers },
): boolean =>
  magnitude !== null &&
  decision.magnitude !== null &&
  exceeds(magnitude - decision.magnitude, policy.waiverGrowth)
