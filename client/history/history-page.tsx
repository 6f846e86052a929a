import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ChangeSet } from '#shared/history/change-set.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { countText, locale } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { ChangeSetItem, useNames } from './change-set-item.tsx'
import { HistoryFilters } from './history-filters.tsx'
import css from './history-page.module.css'
import { changeSetsQuery } from './history.queries.ts'
import { UndoDialog } from './undo-dialog.tsx'
import { useUndoSet } from './use-undo-set.tsx'

const route = getRouteApi('/portfolios/$key/history')
const dayFormat = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** Everything that was changed in a portfolio, newest first, by write: who, when, what; and taking it back. */
export function HistoryPage() {
  const { portfolio, snapshot } = usePortfolio()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { initiative: key, ...rest } = search
  // a key that is none finds nothing, as it should
  const initiative = snapshot.initiatives.find((one) => one.key === key)?.id
  const sets = useInfiniteQuery(
    changeSetsQuery(portfolio.id, { ...rest, ...(key === undefined ? {} : { initiative }) }),
  )
  const undo = useUndoSet()
  const nameOf = useNames()
  const items = sets.data?.pages.flatMap((page) => page.items) ?? []
  const [first] = sets.data?.pages ?? []
  return (
    <>
      <PageHeader
        title="History"
        tools={
          <LinkButton
            size="compact-md"
            variant="default"
            to="/portfolios/$key/history/compare"
            params={{ key: portfolio.key }}
          >
            Compare two days
          </LinkButton>
        }
      >
        {first
          ? `${countText(first.total)} ${first.total === 1 ? 'change' : 'changes'}, newest first.`
          : 'Newest first.'}
        {first && first.hidden > 0 && ` ${countText(first.hidden)} more tell of what is hidden from you.`}
      </PageHeader>
      <HistoryFilters
        search={search}
        people={first?.people ?? []}
        onChange={(wanted) => void navigate({ search: wanted, replace: true, resetScroll: false })}
      />
      {sets.isPending && <LoadingBlock label="Loading the history" rows={8} />}
      <ProblemNote problem={sets.error} />
      {sets.isSuccess && items.length === 0 && (
        <EmptyState title="Nothing of the kind was changed">Other filters may find more.</EmptyState>
      )}
      {byDay(items).map(({ day, sets: ofDay }) => (
        <section key={day} className={css['day']} aria-label={day}>
          <h2>{day}</h2>
          <ol className={css['sets']}>
            {ofDay.map((set) => (
              <ChangeSetItem
                key={set.revision}
                set={set}
                nameOf={nameOf}
                onUndo={(one) => void undo.ask(one)}
              />
            ))}
          </ol>
        </section>
      ))}
      {sets.hasNextPage && (
        <Button variant="default" loading={sets.isFetchingNextPage} onClick={() => void sets.fetchNextPage()}>
          Show earlier changes
        </Button>
      )}
      <UndoDialog
        asked={undo.asked}
        isBusy={undo.isBusy}
        onClose={undo.close}
        onTake={(changeSet) => void undo.take(changeSet)}
      />
    </>
  )
}

/** Change sets under the reader's day. */
function byDay(items: readonly ChangeSet[]): { day: string; sets: ChangeSet[] }[] {
  const days: { day: string; sets: ChangeSet[] }[] = []
  for (const set of items) {
    const day = dayFormat.format(new Date(set.at))
    const last = days.at(-1)
    if (last?.day === day) last.sets.push(set)
    else days.push({ day, sets: [set] })
  }
  return days
}
