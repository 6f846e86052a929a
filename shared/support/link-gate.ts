import type { Gate } from '../gate/gate.ts'
import type { SupportFields } from './support-link.ts'

type Rule = Pick<SupportFields, 'to' | 'timing' | 'gate'>

/**
 * Why a link cannot wait for the gate that it names, in a sentence; null when it can, and when it names none. `gates` are
 * those that the reader may see.
 */
export function wrongGate({ to, timing, gate }: Rule, gates: readonly Gate[]): string | null {
  if (gate === null) return null
  if (timing !== 'after_gate') return 'Only “once a gate is passed” waits for a gate.'
  const isTargets = gates.some((one) => one.id === gate && one.initiative === to)
  return isTargets ? null : 'It waits for a gate of the work that it supports: choose one of those.'
}
