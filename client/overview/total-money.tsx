import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sumMoney } from '#shared/exchange/sum.ts'
import type { MoneySum } from '#shared/exchange/sum.ts'
import { sayRates, saySum } from '#shared/overview/total.words.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { ratesQuery } from '../exchange/exchange.queries.ts'
import { organisationQuery } from '../organisation/organisation.queries.ts'
import { locale } from '../ui/format.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { sayLeftOut, toAdd } from './left-out.ts'
import css from './overview.module.css'

interface Props {
  portfolios: readonly PortfolioListed[]
  isAdministrator: boolean
}

/** What all portfolios come to, in one currency; or which rate is missing to say so. Nothing for one portfolio. */
export function TotalMoney({ portfolios, isAdministrator }: Props) {
  const { data: rates, error: noRates } = useQuery(ratesQuery())
  const { data: organisation, error: noOrganisation } = useQuery(organisationQuery())
  const { counted, besides } = toAdd(portfolios)
  if (counted.length < 2) return null
  if (!rates || !organisation)
    return (
      <div className={css['total']}>
        <ProblemNote problem={noRates ?? noOrganisation} />
      </div>
    )
  const amounts = counted.map(({ currency, money }) => ({ currency, ...money }))
  const sum = sumMoney(amounts, { into: organisation.currency, rates, today: organisation.today })
  return (
    <section className={css['total']} aria-label="Money of all portfolios">
      <p className={css['sum']} data-missing={sum.state === 'summed' ? undefined : true}>
        <span className="num">{saySum(sum, locale)}</span> <WayOn sum={sum} may={isAdministrator} />
      </p>
      <p className={css['how']}>
        {[sayRates(sum, locale), ...sayLeftOut({ counted, besides })].filter((one) => one !== '').join(' ')}
      </p>
    </section>
  )
}

function WayOn({ sum, may }: { sum: MoneySum; may: boolean }) {
  if (sum.state === 'no_currency')
    return may ? (
      <Link to="/settings" search={{ tab: 'rates' }}>
        Choose the currency
      </Link>
    ) : (
      'An administrator can.'
    )
  if (sum.state !== 'no_rate') return null
  const [from] = sum.missing
  return may ? (
    <Link to="/settings" search={{ tab: 'rates', from }}>
      Enter the rate from {from}
    </Link>
  ) : (
    'An administrator can enter it.'
  )
}
