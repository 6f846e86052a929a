import { declarationOn } from '../declaration/in-force.ts'
import type { Declaration } from '../declaration/declaration.ts'
import type { Day } from '../kernel/day.ts'
import { daysBetween } from '../kernel/day.ts'
import type { DirectionChange } from './direction-change.ts'

export interface LastLook {
  /** The day of the last entry in the adaptation log, or of the declaration when that is later. */
  on: Day
  /** Days since then, 0 today. */
  days: number
  /** The entry; null when the declaration itself is the last look. */
  entry: DirectionChange | null
}

interface Looked {
  declarations: readonly Declaration[]
  adaptations: readonly DirectionChange[]
  today: Day
}

/** When the direction was looked at last: adapted, switched, or kept on purpose. Null while nothing is declared. */
export function lastLook({ declarations, adaptations, today }: Looked): LastLook | null {
  const declared = declarationOn(declarations, today)
  if (!declared) return null
  const entry = adaptations.findLast((one) => one.on <= today) ?? null
  const isEntry = entry !== null && entry.on >= declared.effectiveFrom
  const on = isEntry ? entry.on : declared.effectiveFrom
  return { on, days: daysBetween(on, today), entry: isEntry ? entry : null }
}
