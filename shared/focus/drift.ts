import type { Strategy } from '../initiative/vocabulary.ts'
import type { MeasuredBasis } from '../portfolio/portfolio.ts'
import type { PastFocus } from '../portfolio/past-focus.ts'
import type { PolicyNumbers } from '../policy/policy.ts'
import { exceeds } from './ratio.ts'

/**
 * How focus has changed since the day that drift looks back to: below 0 it fell. Null when either is unknown, and when
 * the strategy was another one then: that is a switch, and focus on another scale.
 */
export function driftOf(
  focus: number | null,
  now: { past: PastFocus | null; primary: Strategy | null; basis: MeasuredBasis },
): number | null {
  const { past, primary, basis } = now
  const before = past?.primary === primary ? (past?.bases[basis] ?? null) : null
  return focus === null || before === null ? null : focus - before
}

/** Whether focus fell by as much as the policy names, or more. */
export const hasDrifted = (drift: number | null, { driftDrop }: PolicyNumbers): boolean =>
  drift !== null && !exceeds(driftDrop, -drift)
