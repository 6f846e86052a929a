import type { PolicyNumbers } from '../policy/policy.ts'
import type { PerClass } from './assessment.ts'

/** The classes that a mix is wanted of. */
export const targetedClasses = ['core', 'supporting', 'foundation', 'competing'] as const
type Shares = Record<(typeof targetedClasses)[number], number>

/** The shares of the classes that a target speaks of, of their weight together; null when they weigh nothing. */
export function targetedShares(weights: PerClass): Shares | null {
  const { core, supporting, foundation, competing } = weights
  const whole = core + supporting + foundation + competing
  if (whole === 0) return null
  return {
    core: core / whole,
    supporting: supporting / whole,
    foundation: foundation / whole,
    competing: competing / whole,
  }
}

/** How near the mix is to its target: 1 is on it, 0 shares nothing with it; null without a target or without weight. */
export function mixMatch(weights: PerClass, target: PolicyNumbers['mixTarget']): number | null {
  const actual = target && targetedShares(weights)
  if (!target || !actual) return null
  const apart = targetedClasses.reduce((sum, one) => sum + Math.abs(actual[one] - target[one]), 0)
  return 1 - apart / 2
}
