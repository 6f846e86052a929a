import { Checkbox, MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { mostCompared } from '#shared/compare/compare.api.ts'
import { publishedCases } from '#shared/compare/published-cases.ts'
import { citation, sources } from '#shared/finding/sources.ts'
import { byAttention } from '#shared/overview/attention.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { portfoliosQuery } from '../portfolio/portfolio.queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { CompareTable } from './compare-table.tsx'
import { keysIn } from './compare-search.ts'
import { compareQuery } from './compare.queries.ts'
import '../ui/print.css'
import css from './compare.module.css'

const route = getRouteApi('/compare')

/** Two to six portfolios side by side: the comparative table of [S1] over one's own portfolios. */
export function ComparePortfoliosPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: portfolios, error } = useQuery(portfoliosQuery())
  const keys = keysIn(search.portfolios)
  const choose = (chosen: readonly string[]) =>
    void navigate({
      search: (old) => ({ ...old, portfolios: chosen.join(',') }),
      replace: true,
      resetScroll: false,
    })
  const withCases = search.cases === '1'
  return (
    <>
      {/* six columns need the width of the sheet */}
      <style media="print">{'@page { size: A4 landscape; margin: 10mm; }'}</style>
      <PageHeader title="Compare">
        What each portfolio’s own records say, side by side. Each statement opens the place that it comes
        from.
      </PageHeader>
      {portfolios && portfolios.length > 0 && (
        <div className={css['choice']} data-screen>
          <MultiSelect
            label={`Portfolios, two to ${mostCompared}, in this order`}
            data={choicesOf(portfolios, keys)}
            value={keys}
            onChange={choose}
            maxValues={mostCompared}
            searchable
            hidePickedOptions
            placeholder={keys.length === 0 ? 'Type a name' : ''}
            nothingFoundMessage="No other portfolio of that name"
            clearButtonProps={{ 'aria-label': 'Compare none' }}
            clearable
          />
          <Checkbox
            label="Beside the two cases published in 2016 [S1]"
            checked={withCases}
            onChange={(event) => {
              const cases = event.currentTarget.checked ? ('1' as const) : undefined
              void navigate({ search: (old) => ({ ...old, cases }), replace: true, resetScroll: false })
            }}
          />
        </div>
      )}
      <ProblemNote problem={error} />
      <Table keys={keys} portfolios={portfolios} withCases={withCases} />
      {withCases && <p className={css['sources']}>{citation(sources[0])} Cited, not quoted.</p>}
    </>
  )
}

/** A key of the address that is no choice, such as an archived portfolio's, stays readable. */
const choicesOf = (portfolios: readonly PortfolioListed[], keys: readonly string[]) => [
  ...portfolios.map(({ key, name }) => ({ value: key, label: `${name} (${key})` })),
  ...keys
    .filter((key) => !portfolios.some((one) => one.key === key))
    .map((key) => ({ value: key, label: key })),
]

interface TableProps {
  keys: readonly string[]
  portfolios: readonly PortfolioListed[] | undefined
  withCases: boolean
}

function Table({ keys, portfolios, withCases }: TableProps) {
  const { data, error } = useQuery(compareQuery(keys))
  if (keys.length < 2)
    return portfolios ? <Nothing portfolios={portfolios} chosen={keys.length} /> : <Loading />
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Loading />
  return <CompareTable columns={data.columns} cases={withCases ? publishedCases : []} />
}

const Loading = () => <LoadingBlock label="Putting the portfolios side by side" rows={10} />

function Nothing({ portfolios, chosen }: { portfolios: readonly PortfolioListed[]; chosen: number }) {
  if (portfolios.length < 2)
    return (
      <EmptyState title="A comparison takes two portfolios">
        {portfolios.length === 0 ? 'You have no role in any yet.' : 'You have a role in one only.'}
      </EmptyState>
    )
  const first = byAttention(portfolios)
    .slice(0, 4)
    .map((one) => one.key)
  return (
    <EmptyState
      title={chosen === 0 ? 'Choose the portfolios to compare' : 'Choose one more'}
      action={
        <LinkButton
          to="/compare"
          search={(old) => ({ ...old, portfolios: first.join(',') })}
          variant="default"
        >
          Compare the {first.length} that ask most for attention
        </LinkButton>
      }
    >
      They stand side by side as columns: strategy, direction, backbone, what is core and what supports it.
    </EmptyState>
  )
}
