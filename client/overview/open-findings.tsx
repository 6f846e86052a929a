import { Link } from '@tanstack/react-router'
import type { OverviewItem } from '#shared/overview/overview.api.ts'
import { countText } from '../ui/format.ts'
import css from './overview.module.css'

/** How many findings nobody has decided about, by how much they matter: the way to them. */
export function OpenFindings({ portfolioKey, open }: { portfolioKey: string; open: OverviewItem['open'] }) {
  const total = open.alert + open.caution + open.info
  return (
    <p>
      <Link to="/portfolios/$key/findings" params={{ key: portfolioKey }} className={css['open']}>
        {total === 0
          ? 'No open finding'
          : `${countText(total)} open ${total === 1 ? 'finding' : 'findings'}${alerts(open.alert)}`}
      </Link>
    </p>
  )
}

const alerts = (count: number): string =>
  count === 0 ? '' : count === 1 ? ', 1 of them an alert' : `, ${countText(count)} of them alerts`
