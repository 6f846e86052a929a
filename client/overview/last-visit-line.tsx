import { UnstyledButton } from '@mantine/core'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import type { Day } from '#shared/kernel/day.ts'
import { countText, dayText } from '../ui/format.ts'
import type { Visit } from './visit.ts'
import css from './overview.module.css'

interface Props {
  last: Visit
  portfolios: readonly PortfolioListed[]
  today: Day | undefined
  onSeen: () => void
}

/** How much is new since the last visit in this browser; its button begins anew from what is shown. */
export function LastVisitLine({ last, portfolios, today, onSeen }: Props) {
  const moved = portfolios.filter((one) => {
    const seen = last.portfolios[one.id]
    return seen?.revision !== one.revision || seen.zone !== one.verdict.zone
  })
  const when = last.on === today ? 'earlier today' : `on ${dayText(last.on)}`
  const what =
    moved.length === 0
      ? 'nothing changed'
      : `${countText(moved.length)} of ${countText(portfolios.length)} ${portfolios.length === 1 ? 'portfolio' : 'portfolios'} changed`
  return (
    <p className={css['last']}>
      Since you were last here in this browser, {when}: {what}.
      {moved.length > 0 && (
        <UnstyledButton className={css['seen']} onClick={onSeen} data-screen>
          Mark as seen
        </UnstyledButton>
      )}
    </p>
  )
}
