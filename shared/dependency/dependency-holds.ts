import type { InitiativeRecord } from '../initiative/initiative.ts'
import type { DependencyKind } from './dependency.ts'

type Dated = Pick<InitiativeRecord, 'start' | 'end'>

/**
 * Whether work that waits starts late enough; null when a date that it takes is missing: unknown, neither kept nor broken.
 * On the very day is late enough.
 */
export function dependencyHolds(
  kind: DependencyKind,
  { from, to }: { from: Dated; to: Dated },
): boolean | null {
  const since = kind === 'finish_to_start' ? to.end : to.start
  return from.start === null || since === null ? null : from.start >= since
}
