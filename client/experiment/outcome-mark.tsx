import { outcomeWords } from '#shared/experiment/experiment.words.ts'
import type { ExperimentOutcome } from '#shared/experiment/experiment.ts'
import css from './experiment.module.css'

const shapes = {
  running: 'M6 1.5A4.5 4.5 0 1 1 6 10.5 4.5 4.5 0 0 1 6 1.5',
  supported: 'M2 6.5 5 9.5 10 3',
  refuted: 'M3 3 9 9M9 3 3 9',
  inconclusive: 'M2 6H10',
} as const satisfies Record<ExperimentOutcome, string>

/** How an experiment came out: a shape with its word. */
export const OutcomeMark = ({ outcome }: { outcome: ExperimentOutcome }) => (
  <span className={css['outcome']} data-outcome={outcome}>
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={shapes[outcome]} />
    </svg>
    {outcomeWords[outcome]}
  </span>
)
