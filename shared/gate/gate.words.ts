import type { GateOutcome } from './gate.ts'

export const gateOutcomeWords = {
  passed: 'Passed',
  held: 'Held',
  stopped: 'Stopped',
} as const satisfies Record<GateOutcome, string>
