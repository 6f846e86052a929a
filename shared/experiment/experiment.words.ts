import type { ExperimentOutcome } from './experiment.ts'

export const outcomeWords = {
  running: 'Running',
  supported: 'Supported',
  refuted: 'Refuted',
  inconclusive: 'Inconclusive',
} as const satisfies Record<ExperimentOutcome, string>
