import { Link } from '@tanstack/react-router'
import { formatFocus } from '#shared/focus/number-words.ts'
import type { OverviewItem } from '#shared/overview/overview.api.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { Dial } from '../focus/dial.tsx'
import { MixBar } from '../focus/mix-bar.tsx'
import { ZoneBadge } from '../focus/zone-badge.tsx'
import { OpenFindings } from '../overview/open-findings.tsx'
import { ReviewLine } from '../overview/review-line.tsx'
import { SinceLine } from '../overview/since-line.tsx'
import { Sparkline } from '../overview/sparkline.tsx'
import type { Visit } from '../overview/visit.ts'
import { locale } from '../ui/format.ts'
import { HealthCounts } from './health-counts.tsx'
import { PortfolioMenu } from './portfolio-menu.tsx'
import css from './portfolios.module.css'
import { sayMoney } from './say-money.ts'

interface Props {
  portfolio: PortfolioListed
  /** What takes longer to say; absent until it is there. */
  overview: OverviewItem | undefined
  /** What was seen at the last visit; null when nobody knows. */
  last: Visit | null
  mayArchive: boolean
}

/** One portfolio: its verdict in words first, then as pictures, then what is in it. */
export const PortfolioRow = ({ portfolio, overview, last, mayArchive }: Props) => {
  const { focus, zone } = portfolio.verdict
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
          <ZoneBadge zone={zone} /> {portfolio.verdict.sentence}
        </p>
        <MixBar measures={portfolio.verdict} size="thin" />
        {last && (
          <SinceLine
            seen={last.portfolios[portfolio.id] ?? null}
            now={{ revision: portfolio.revision, zone }}
            since={overview?.since ?? null}
          />
        )}
      </div>
      <div className={css['trend']}>{overview && <Sparkline points={overview.trend} />}</div>
      <div className={css['facts']}>
        <p className="num">{sayMoney(portfolio)}</p>
        <HealthCounts portfolio={portfolio} />
        <ReviewLine portfolio={portfolio} />
        {overview && <OpenFindings portfolioKey={portfolio.key} open={overview.open} />}
      </div>
      {mayArchive && <PortfolioMenu portfolio={portfolio} />}
    </li>
  )
}
