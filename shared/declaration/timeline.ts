import { addDays } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Declaration } from './declaration.ts'
import { declarationOn } from './in-force.ts'

/** A portfolio's declarations as seen on a day: the one in force, those to come (soonest first), those that ended (latest first). */
export interface DeclarationTimeline {
  inForce: Declaration | null
  /** The last day of the one in force; null while nothing follows it. */
  inForceUntil: Day | null
  planned: Declaration[]
  /** Each with the last day on which it held. */
  past: { declaration: Declaration; until: Day }[]
}

export function declarationTimeline(declarations: readonly Declaration[], today: Day): DeclarationTimeline {
  const ordered = declarations.toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1))
  const inForce = declarationOn(ordered, today)
  const planned = ordered.filter((one) => one.effectiveFrom > today)
  const past = ordered.flatMap((declaration, at) => {
    const next = ordered[at + 1]
    return next && next.effectiveFrom <= today
      ? [{ declaration, until: addDays(next.effectiveFrom, -1) }]
      : []
  })
  const following = planned[0]
  return {
    inForce,
    inForceUntil: inForce && following ? addDays(following.effectiveFrom, -1) : null,
    planned,
    past: past.toReversed(),
  }
}
