import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { healthWords } from '#shared/initiative/initiative.words.ts'
import { health } from '#shared/initiative/vocabulary.ts'
import { countText } from '../ui/format.ts'
import css from './portfolios.module.css'

/** How many initiatives there are, and how many report which health. */
export const HealthCounts = ({ portfolio }: { portfolio: PortfolioListed }) => {
  const { initiatives, hidden } = portfolio
  const seen = health.options.filter((one) => portfolio.health[one] > 0)
  return (
    <>
      <p className="num">
        {initiatives === 1 ? '1 initiative' : `${countText(initiatives)} initiatives`}
        {hidden > 0 && `, ${countText(hidden)} hidden from you`}
      </p>
      <ul className={css['health']}>
        {seen.map((one) => (
          <li key={one} className="num">
            <i className={css['dot']} data-health={one} aria-hidden="true" />
            {countText(portfolio.health[one])} {healthWords[one].toLowerCase()}
          </li>
        ))}
      </ul>
    </>
  )
}
