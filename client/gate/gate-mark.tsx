import type { GateOutcome } from '#shared/gate/gate.ts'
import css from './gate-mark.module.css'

/** A flag at a post: filled once passed. The words beside it say the same. */
export const GateMark = ({ decision }: { decision: GateOutcome | null }) => (
  <svg className={css['mark']} width="12" height="12" viewBox="0 0 12 12" data-decision={decision ?? 'open'}>
    <path d="M2.2 11.4V1.2H10.4L8 4.1 10.4 7H2.2" />
  </svg>
)
