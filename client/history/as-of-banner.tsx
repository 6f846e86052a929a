import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { dayText } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import css from './as-of.module.css'
import { useAsOf } from './use-as-of.ts'

/** Says that the page shows the past, of which day, and leads back. Nothing where it shows now. */
export function AsOfBanner() {
  const asOf = useAsOf()
  const { snapshot, portfolio } = usePortfolio()
  if (asOf === null) return null
  return (
    <section className={css['banner']} aria-label="A past day">
      <p>
        As of <b>{dayText(asOf, { long: true })}</b>, when the day ended: to look at, not to edit.
        {snapshot.hidden > 0 && ' What is confidential today is left out of the past, too.'}
      </p>
      <span className={css['acts']}>
        <LinkButton
          size="compact-sm"
          variant="default"
          to="/portfolios/$key/history/compare"
          params={{ key: portfolio.key }}
          search={{ from: asOf }}
        >
          Compare with today
        </LinkButton>
        <LinkButton size="compact-sm" to="." search={(before) => ({ ...before, asOf: undefined })}>
          Back to today
        </LinkButton>
      </span>
    </section>
  )
}
