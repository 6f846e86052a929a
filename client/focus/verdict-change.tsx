import type { FocusMeasures } from '#shared/focus/assessment.ts'
import css from './verdict-change.module.css'
import { VerdictMark } from './verdict-mark.tsx'

interface Side {
  label: string
  measures: Pick<FocusMeasures, 'zone' | 'sentence' | 'focus'>
}

/** Two verdicts beside each other: as it is, and as it would be. */
export const VerdictChange = ({ before, after }: { before: Side; after: Side }) => (
  <div className={css['pair']}>
    {[before, after].map(({ label, measures }) => (
      <div key={label} className={css['side']}>
        <p className={css['label']}>{label}</p>
        <VerdictMark measures={measures} />
        <p className={css['sentence']}>{measures.sentence}</p>
      </div>
    ))}
  </div>
)
