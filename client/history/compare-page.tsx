import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { addDays, isDay } from '#shared/kernel/day.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Compared } from './compared.tsx'
import css from './compare.module.css'
import { comparisonQuery } from './history.queries.ts'

const route = getRouteApi('/portfolios/$key/history/compare')

/** Two days of the portfolio side by side: what entered and left, what changed, and focus then and now. */
export function ComparePage() {
  const { portfolio, snapshot } = usePortfolio()
  const { today } = snapshot
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const days = { from: search.from ?? addDays(today, -30), to: search.to ?? today }
  const found = useQuery(comparisonQuery(portfolio.id, days))
  const choose = (name: 'from' | 'to') => (written: string) => {
    if (isDay(written))
      void navigate({ search: { ...days, [name]: written }, replace: true, resetScroll: false })
  }
  return (
    <>
      <PageHeader
        title="Two days compared"
        tools={
          <LinkButton
            size="compact-md"
            variant="default"
            to="/portfolios/$key/history"
            params={{ key: portfolio.key }}
          >
            History
          </LinkButton>
        }
      >
        {portfolio.name}, each day as it stood when it ended.
      </PageHeader>
      <div className={css['days']}>
        <DayInput label="From" value={days.from} max={days.to} onChange={choose('from')} />
        <DayInput label="To" value={days.to} max={today} onChange={choose('to')} />
      </div>
      {found.isPending && <LoadingBlock label="Comparing" rows={6} />}
      <ProblemNote problem={found.error} />
      {found.data && <Compared comparison={found.data} portfolio={portfolio} policy={snapshot.policy} />}
    </>
  )
}

function DayInput(props: { label: string; value: string; max: string; onChange: (day: string) => void }) {
  return (
    <TextInput
      type="date"
      size="sm"
      label={props.label}
      max={props.max}
      defaultValue={props.value}
      key={props.value}
      onBlur={(event) =>
        event.currentTarget.value !== props.value && props.onChange(event.currentTarget.value)
      }
      onKeyDown={(event) => event.key === 'Enter' && props.onChange(event.currentTarget.value)}
    />
  )
}
