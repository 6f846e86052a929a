import { Link } from '@tanstack/react-router'
import { isReviewDue } from '#shared/overview/attention.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { countText } from '../ui/format.ts'
import css from './overview.module.css'

/** When the direction was looked at last; said louder when that is longer ago than the policy wants. */
export function ReviewLine({ portfolio }: { portfolio: PortfolioListed }) {
  const { key, lastLook, reviewDays } = portfolio
  return (
    <p className={isReviewDue(portfolio) ? css['due'] : undefined}>
      <Link to="/portfolios/$key/direction" params={{ key }} className={css['open']}>
        {lastLook === null
          ? 'Nothing declared yet'
          : isReviewDue(portfolio)
            ? `Direction looked at ${ago(lastLook.days)}, over the ${countText(reviewDays)} days of its policy`
            : `Direction looked at ${ago(lastLook.days)}`}
      </Link>
    </p>
  )
}

const ago = (days: number): string =>
  days === 0 ? 'today' : days === 1 ? 'yesterday' : `${countText(days)} days ago`
