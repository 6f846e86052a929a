import type { Portfolio } from '#shared/portfolio/portfolio.ts'
import { basisName, currencyName, monthName } from './portfolio-settings-words.ts'
import css from './portfolio-settings.module.css'

/** The same fields for those who may not change them. */
export const PortfolioSettingsFacts = ({ portfolio }: { portfolio: Portfolio }) => (
  <dl className={css['facts']}>
    {[
      ['Name', portfolio.name],
      ['Key', portfolio.key],
      ['Currency', currencyName(portfolio.currency)],
      ['Fiscal year starts in', monthName(portfolio.fiscalYearStart)],
      ['What weighs in the verdict', basisName(portfolio.basis)],
      ['Colour of exports', portfolio.accent ?? 'Bearing’s own'],
      ['Description', portfolio.description || 'None'],
    ].map(([label, text]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
)
