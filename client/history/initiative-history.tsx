import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Change } from '#shared/history/change.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { locale } from '../ui/format.ts'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { ChangeFields } from './change-fields.tsx'
import { actionText } from './change-text.ts'
import css from './history.module.css'
import { initiativeHistoryQuery } from './history.queries.ts'

const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })

/** Who changed which field, from what to what, and when; newest first. */
export function InitiativeHistory({ row }: { row: Initiative }) {
  const { portfolio } = usePortfolio()
  const history = useInfiniteQuery(initiativeHistoryQuery(portfolio.id, row.id))
  const changes = history.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className={css['section']} aria-labelledby="history-title">
      <h3 id="history-title">History</h3>
      {history.isPending && <LoadingBlock label="Loading the history" rows={3} />}
      <ProblemNote problem={history.error} />
      {history.isSuccess && changes.length === 0 && <p className={css['none']}>Nothing has changed yet.</p>}
      <ol className={css['list']}>
        {changes.map((change) => (
          <ChangeItem key={change.id} change={change} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          Show earlier changes
        </Button>
      )}
    </section>
  )
}

const ChangeItem = ({ change }: { change: Change }) => (
  <li className={css['change']}>
    <p className={css['who']}>
      <b>{change.actor?.name ?? 'Bearing'}</b> {actionText(change)}
      <time dateTime={change.at}>{time.format(new Date(change.at))}</time>
    </p>
    <ChangeFields change={change} />
  </li>
)
