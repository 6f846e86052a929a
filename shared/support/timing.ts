import type { Gate } from '../gate/gate.ts'
import { isPassedBy } from '../gate/gate.ts'
import type { InitiativeRecord } from '../initiative/initiative.ts'
import type { Day } from '../kernel/day.ts'
import type { Timing } from './support-link.ts'

type Dated = Pick<InitiativeRecord, 'start' | 'end'>

/** What a timing rule looks at: the work that supports, the core work that it serves, and the gate it waits for. */
export interface TimingEnds {
  /** Null: not there, or the reader may not see it. */
  readonly from: Dated | null | undefined
  readonly to: Dated | null | undefined
  /** The gate that `after_gate` waits for; null while none is chosen. */
  readonly gate: Gate | null | undefined
  readonly today: Day
}

/**
 * Whether a link's timing rule holds [S1]; null when a date that it needs is missing: unknown, neither kept nor broken.
 * A rule met on the very day is met.
 */
export function timingHolds(rule: Timing, { from, to, gate, today }: TimingEnds): boolean | null {
  const start = from?.start
  if (!from || !to || !start) return null
  const holds = {
    after_start: () => to.start && start >= to.start,
    after_finish: () => to.end && start >= to.end,
    with: () => to.start && to.end && from.end && start >= to.start && from.end <= to.end,
    after_gate: () => gate && passesGate(gate, { start, today }),
  } as const satisfies Record<Timing, () => boolean | '' | null | undefined>
  const held = holds[rule]()
  return typeof held === 'boolean' ? held : null
}

/**
 * A gate passed by the start is passed. One that is not is a broken rule once the work has begun, when it will not be
 * passed any more, or when even its own plan comes after the start; until then nobody knows.
 */
function passesGate(gate: Gate, { start, today }: { start: Day; today: Day }): boolean | null {
  if (gate.decision === 'passed') return isPassedBy(gate, start)
  const isTooLate = start <= today || gate.decision === 'stopped' || (gate.due !== null && gate.due > start)
  return isTooLate ? false : null
}
