import { Link } from '@tanstack/react-router'
import { formatFocus } from '#shared/focus/number-words.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { Dial } from '../focus/dial.tsx'
import { MixBar } from '../focus/mix-bar.tsx'
import { ZoneBadge } from '../focus/zone-badge.tsx'
import { locale } from '../ui/format.ts'
import { HealthCounts } from './health-counts.tsx'
import { PortfolioMenu } from './portfolio-menu.tsx'
import css from './portfolios.module.css'
import { sayMoney } from './say-money.ts'

/** One portfolio: its verdict in words first, then as pictures, then what is in it. */
export const PortfolioRow = (props: { portfolio: PortfolioListed; mayArchive: boolean }) => {
  const { portfolio } = props
  const { focus } = portfolio.verdict
  return (
    <li className={css['row']}>
      <div className={css['dial']}>
        <Dial measures={portfolio.verdict} policy={portfolio.edges} size="small" />
        {focus !== null && <p className={css['focus']}>{formatFocus(focus, locale)}</p>}
      </div>
      <div className={css['words']}>
        <h2 className={css['name']}>
          <Link to="/portfolios/$key/focus" params={{ key: portfolio.key }} className={css['open']}>
            {portfolio.name}
          </Link>
          <span className={css['key']}>{portfolio.key}</span>
          {portfolio.illustrative && <span className={css['sample']}>Illustrative</span>}
        </h2>
        <p className={css['verdict']}>
          <ZoneBadge zone={portfolio.verdict.zone} /> {portfolio.verdict.sentence}
        </p>
        <MixBar measures={portfolio.verdict} size="thin" />
      </div>
      <div className={css['facts']}>
        <p className="num">{sayMoney(portfolio)}</p>
        <HealthCounts portfolio={portfolio} />
      </div>
      {props.mayArchive && <PortfolioMenu portfolio={portfolio} />}
    </li>
  )
}
