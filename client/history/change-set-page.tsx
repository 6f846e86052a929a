import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { countText, locale } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { ChangeRow, useNames } from './change-set-item.tsx'
import { setWords } from './change-set-words.ts'
import css from './history-page.module.css'
import { changeSetQuery } from './history.queries.ts'
import { UndoButton } from './undo-button.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { useUndoSet } from './use-undo-set.tsx'

const route = getRouteApi('/portfolios/$key/history/$changeSet')
const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })

/** One change set with all that it changed, under an address of its own. */
export function ChangeSetPage() {
  const { portfolio } = usePortfolio()
  const { changeSet } = route.useParams()
  const revision = Number.parseInt(changeSet, 10) || 0
  const found = useInfiniteQuery(changeSetQuery(portfolio.id, revision))
  const undo = useUndoSet()
  const nameOf = useNames()
  const [set] = found.data?.pages ?? []
  const changes = found.data?.pages.flatMap((page) => page.changes) ?? []
  return (
    <>
      <PageHeader
        title={`Change ${changeSet}`}
        tools={
          <>
            <LinkButton
              size="compact-md"
              variant="default"
              to="/portfolios/$key/history"
              params={{ key: portfolio.key }}
            >
              All history
            </LinkButton>
            {set && <UndoButton set={set} size="compact-md" onUndo={(one) => void undo.ask(one)} />}
          </>
        }
      >
        {set && (
          <>
            {time.format(new Date(set.at))} · {set.actor?.name ?? 'Bearing'} {setWords(set, nameOf)}
            {set.undoneBy !== null && ` · taken back by change ${countText(set.undoneBy)}`}
          </>
        )}
      </PageHeader>
      {found.isPending && <LoadingBlock label="Loading the change" rows={6} />}
      <ProblemNote problem={found.error} />
      <ul className={css['changes']}>
        {changes.map((change) => (
          <ChangeRow key={change.id} change={change} nameOf={nameOf} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          Show more of {countText(set?.total ?? 0)}
        </Button>
      )}
      <UndoDialog
        asked={undo.asked}
        isBusy={undo.isBusy}
        onClose={undo.close}
        onTake={(one) => void undo.take(one)}
      />
    </>
  )
}
