import type { Day } from '../kernel/day.ts'
import type { Declaration } from './declaration.ts'

/** The declaration in force on a day: the latest that has taken effect. Null when none has. */
export function declarationOn(declarations: readonly Declaration[], on: Day): Declaration | null {
  let found: Declaration | null = null
  for (const one of declarations) {
    if (one.effectiveFrom <= on && (!found || one.effectiveFrom > found.effectiveFrom)) found = one
  }
  return found
}
