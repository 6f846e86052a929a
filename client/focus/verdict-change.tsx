import type { FocusMeasures } from '#shared/focus/assessment.ts'
import { ZoneBadge } from './zone-badge.tsx'
import css from './verdict-change.module.css'

type Measured = Pick<FocusMeasures, 'zone' | 'sentence' | 'focus'>

interface Side {
  label: string
  measures: Measured
}

/** Two verdicts beside each other: as it is, and as it would be. */
export const VerdictChange = ({ before, after }: { before: Side; after: Side }) => (
  <div className={css['pair']}>
    {[before, after].map(({ label, measures }) => (
      <div key={label} className={css['side']}>
        <p className={css['label']}>{label}</p>
        <p className={css['zone']}>
          <ZoneBadge zone={measures.zone} />
          {measures.focus !== null && <span className={css['focus']}>{signed(measures.focus)}</span>}
        </p>
        <p className={css['sentence']}>{measures.sentence}</p>
      </div>
    ))}
  </div>
)

const signed = (focus: number): string =>
  new Intl.NumberFormat('en', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  })
    .format(focus)
    .replace('-', '−')
