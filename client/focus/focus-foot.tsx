import { Link } from '@tanstack/react-router'
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
export function FocusFoot({ snapshot, basis }: Props) {
  const { key, revision } = snapshot.portfolio
  return (
    <footer className={css['foot']}>
      <span>
        {sayPolicy(snapshot.policy, locale)}{' '}
        <Link
          to="/portfolios/$key/settings"
          params={{ key }}
          search={{ tab: 'policy' }}
          className={css['rows']}
          data-screen
        >
          See them
        </Link>
      </span>
      <span className="num">
        {basis && `Measured in ${basisWords[basis].toLowerCase()} · `}As of {dayText(snapshot.today)} ·{' '}
        <Link to="/portfolios/$key/history" params={{ key }} className={css['rows']}>
          Revision {countText(revision)}
        </Link>
        {snapshot.hidden > 0 &&
          ` · ${countText(snapshot.hidden)} ${snapshot.hidden === 1 ? 'initiative' : 'initiatives'} hidden from you`}
      </span>
    </footer>
  )
}
