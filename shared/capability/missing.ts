import type { Day } from '../kernel/day.ts'
import { readinessOf } from './level.ts'
import type { Readiness } from './level.ts'
import type { CapabilityReading, Requirement } from './reading.ts'

/** A capability that work will not have when it starts. */
export interface Missing {
  readonly reading: CapabilityReading
  readonly level: number
  readonly from: Day
  readonly readiness: Readiness
}

/**
 * Whether a capability is missing when work starts that requires it; null when it is there, or ready on the day itself, and
 * while the start or the day of what builds it is not known.
 */
export function missingOf(reading: CapabilityReading, { level, from }: Requirement): Missing | null {
  if (from === null) return null
  const readiness = readinessOf(reading, level)
  if (readiness.state === 'ready') return null
  const hasStarted = from <= reading.today
  if (readiness.state === 'undated' && !hasStarted) return null
  if (readiness.state === 'coming' && readiness.on <= from) return null
  return { reading, level, from, readiness }
}
