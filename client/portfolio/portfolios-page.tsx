import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { byAttention } from '#shared/overview/attention.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { organisationQuery } from '../organisation/organisation.queries.ts'
import { LastVisitLine } from '../overview/last-visit-line.tsx'
import { overviewQuery } from '../overview/overview.queries.ts'
import { TotalMoney } from '../overview/total-money.tsx'
import { useLastVisit } from '../overview/use-last-visit.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { meQuery } from '../user/user.queries.ts'
import { ArchivedPortfolios } from './archived-portfolios.tsx'
import { NewPortfolio } from './new-portfolio-lazy.ts'
import { NoPortfolios } from './no-portfolios.tsx'
import { OfferSamples } from './offer-samples.tsx'
import { PortfolioRow } from './portfolio-row.tsx'
import { portfoliosQuery } from './portfolio.queries.ts'
import '../ui/print.css'
import css from './portfolios.module.css'
import { saySummary } from './say-summary.ts'

/** Home: every portfolio with its verdict in words. */
export function PortfoliosPage() {
  const search = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const { data: me } = useSuspenseQuery(meQuery())
  const { data: portfolios, error, refetch } = useQuery(portfoliosQuery())
  const close = () => void navigate({ search: (old) => ({ ...old, new: undefined }), replace: true })
  const wantsNew = search.new !== undefined && me.administrator
  return (
    <>
      <PageHeader
        title="Portfolios"
        tools={
          <>
            {portfolios && portfolios.length > 1 && (
              <LinkButton to="/compare" size="compact-md" variant="default">
                Compare
              </LinkButton>
            )}
            {me.administrator && (
              <LinkButton to="/" search={{ ...search, new: 'portfolio' }} size="compact-md">
                New portfolio
              </LinkButton>
            )}
          </>
        }
      >
        {portfolios &&
          portfolios.length > 0 &&
          `${saySummary(portfolios)} What asks for attention comes first.`}
      </PageHeader>
      {portfolios ? (
        <Rows portfolios={portfolios} isAdministrator={me.administrator} userId={me.user?.id ?? ''} />
      ) : error ? (
        <ProblemNote problem={error} action={<Button onClick={() => void refetch()}>Try again</Button>} />
      ) : (
        <LoadingBlock label="Loading the portfolios" rows={8} />
      )}
      {me.administrator && (
        <div className={css['more']}>
          <ArchivedPortfolios shown={search.archived !== undefined} />
          {portfolios && portfolios.length > 0 && !portfolios.some((one) => one.illustrative) && (
            <OfferSamples />
          )}
        </div>
      )}
      <Suspense fallback={null}>
        {wantsNew && portfolios && (
          <NewPortfolio portfolios={portfolios} thenImport={search.new === 'import'} onClose={close} />
        )}
      </Suspense>
    </>
  )
}

interface RowsProps {
  portfolios: readonly PortfolioListed[]
  isAdministrator: boolean
  userId: string
}

function Rows({ portfolios, isAdministrator, userId }: RowsProps) {
  const { data: organisation } = useQuery(organisationQuery())
  const today = organisation?.today
  const { last, markSeen } = useLastVisit(userId, { portfolios, today })
  const overview = useQuery(overviewQuery(last))
  if (portfolios.length === 0) return <NoPortfolios isAdministrator={isAdministrator} />
  return (
    <>
      <TotalMoney portfolios={portfolios} isAdministrator={isAdministrator} />
      {last && <LastVisitLine last={last} portfolios={portfolios} today={today} onSeen={markSeen} />}
      {overview.error && (
        <ProblemNote
          problem={overview.error}
          action={<Button onClick={() => void overview.refetch()}>Try again</Button>}
        />
      )}
      <ul className={css['rows']} aria-label="Portfolios">
        {byAttention(portfolios).map((one) => (
          <PortfolioRow
            key={one.id}
            portfolio={one}
            overview={overview.data?.get(one.id)}
            last={last}
            mayArchive={isAdministrator}
          />
        ))}
      </ul>
    </>
  )
}
