import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
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
          me.administrator && (
            <LinkButton to="/" search={{ ...search, new: 'portfolio' }} size="compact-md">
              New portfolio
            </LinkButton>
          )
        }
      >
        {portfolios && portfolios.length > 0 && saySummary(portfolios)}
      </PageHeader>
      {portfolios ? (
        <Rows portfolios={portfolios} isAdministrator={me.administrator} />
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

const Rows = (props: { portfolios: readonly PortfolioListed[]; isAdministrator: boolean }) =>
  props.portfolios.length === 0 ? (
    <NoPortfolios isAdministrator={props.isAdministrator} />
  ) : (
    <ul className={css['rows']} aria-label="Portfolios">
      {props.portfolios.map((one) => (
        <PortfolioRow key={one.id} portfolio={one} mayArchive={props.isAdministrator} />
      ))}
    </ul>
  )
