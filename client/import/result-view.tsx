import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#shared/api.ts'
import type { Undone } from '#shared/history/history.api.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import { addressOf } from '../api/call.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { countText } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { AnotherFile } from './another-file.tsx'
import { importKey, undoMutation } from './import.queries.ts'
import { many } from './import-words.ts'
import css from './import.module.css'
import { PlanSummary } from './plan-summary.tsx'
import { RowsPreview } from './rows-preview.tsx'

/** What an import has done, with the way back and the results to keep. */
export function ResultView({ run }: { run: ImportRun }) {
  const { portfolio } = usePortfolio()
  const [left, setLeft] = useState<Undone['left']>([])
  const isUndone = run.state === 'undone'
  return (
    <>
      <PageHeader title={isUndone ? 'Import undone' : 'Imported'} tools={<AnotherFile />}>
        {run.file.name}: {doneText(run)}
      </PageHeader>
      <Group gap="xs" mb="lg">
        <LinkButton to="/portfolios/$key/initiatives" params={{ key: portfolio.key }}>
          See the initiatives
        </LinkButton>
        {!isUndone && (
          <LinkButton to="/portfolios/$key/tag-next" params={{ key: portfolio.key }} variant="default">
            Tag the heaviest next
          </LinkButton>
        )}
        {run.rowsKept && (
          <Button
            component="a"
            href={addressOf(api.import.results, { params: { id: run.id } })}
            download
            variant="default"
          >
            Results as CSV
          </Button>
        )}
        {!isUndone && run.changeSet !== null && <UndoButton run={run} onLeft={setLeft} />}
      </Group>
      <LeftNote left={left} />
      <PlanSummary
        run={run}
        currency={portfolio.currency}
        after={isUndone ? 'With it, until it was undone' : 'With this import'}
      />
      {run.rowsKept ? (
        <RowsPreview run={run} currency={portfolio.currency} />
      ) : (
        <p>The single rows of this import are no longer kept. What they wrote stands in the history.</p>
      )}
    </>
  )
}

const doneText = ({ state, counts, changeSet }: ImportRun): string => {
  if (state === 'undone') return 'what it wrote was taken back.'
  if (changeSet === null) return 'everything was there already, so nothing was changed.'
  const parts = [
    counts.create > 0 ? many(counts.create, 'new initiative') : null,
    counts.update > 0 ? `${countText(counts.update)} changed` : null,
    counts.unchanged > 0 ? `${countText(counts.unchanged)} as they were` : null,
  ]
  return `${parts.filter((part) => part !== null).join(', ')}.`
}

function UndoButton({ run, onLeft }: { run: ImportRun; onLeft: (left: Undone['left']) => void }) {
  const undo = useMutation(undoMutation(run.portfolioId))
  const client = useQueryClient()
  return (
    <ConfirmButton
      variant="default"
      loading={undo.isPending}
      question={`Take back the ${many(run.counts.create + run.counts.update, 'initiative')} that this import wrote? What was changed since is left, and named.`}
      confirm="Undo the import"
      onConfirm={() =>
        undo.mutate(
          { params: { id: run.id } },
          {
            onSuccess: ({ reply }) => {
              onLeft(reply.left)
              say(`${many(reply.changed, 'initiative')} taken back.`)
              void client.invalidateQueries({ queryKey: importKey(run.portfolioId, run.id) })
            },
            onError: sayProblem,
          },
        )
      }
    >
      Undo
    </ConfirmButton>
  )
}

/** Cells that somebody changed after the import: an undo does not touch them. */
const LeftNote = ({ left }: { left: Undone['left'] }) =>
  left.length > 0 && (
    <div className={css['toSettle']} role="status">
      <p>{many(left.length, 'thing')} stayed, because it was changed since:</p>
      <ul>
        {left.slice(0, 50).map((one) => (
          <li key={`${one.id} ${one.field}`}>
            {[one.key, one.field, one.reason].filter((part) => part !== '').join(', ')}
          </li>
        ))}
      </ul>
    </div>
  )
