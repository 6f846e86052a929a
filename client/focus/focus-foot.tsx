import { basisWords } from '#shared/focus/focus.words.ts'
import { sayPolicy } from '#shared/policy/say-policy.ts'
import type { MeasuredBasis } from '#shared/portfolio/portfolio.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { countText, dayText, locale } from '../ui/format.ts'
import css from './focus.module.css'

interface Props {
  snapshot: Snapshot
  /** The basis measured in; null when there is nothing to measure. */
  basis: MeasuredBasis | null
}

/** What the verdict rests on: whose thresholds, which state of the portfolio, and what this reader does not see. */
export const FocusFoot = ({ snapshot, basis }: Props) => (
  <footer className={css['foot']}>
    <span>{sayPolicy(snapshot.policy, locale)}</span>
    <span className="num">
      {basis && `Measured in ${basisWords[basis].toLowerCase()} · `}As of {dayText(snapshot.today)} · Revision{' '}
      {countText(snapshot.portfolio.revision)}
      {snapshot.hidden > 0 &&
        ` · ${countText(snapshot.hidden)} ${snapshot.hidden === 1 ? 'initiative' : 'initiatives'} hidden from you`}
    </span>
  </footer>
)
