import { Button, UnstyledButton } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { rowVerdict } from '#shared/import/import-run.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import { countText } from '../ui/format.ts'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { Section } from '../ui/section.tsx'
import { importRowsQuery } from './import.queries.ts'
import type { RowsShown } from './import.queries.ts'
import { rowTitle, verdictWords } from './import-words.ts'
import css from './rows.module.css'
import { RowDetails } from './row-details.tsx'

interface Props {
  run: ImportRun
  currency: string
}

/** Every row with what becomes of it, its warnings with the cell as it was written; by verdict, a hundred at a time. */
export function RowsPreview({ run, currency }: Props) {
  const [filter, setFilter] = useState<RowsShown>('all')
  const rows = useInfiniteQuery({
    ...importRowsQuery(run.portfolioId, run, filter),
    placeholderData: keepPreviousData,
  })
  const shown = rows.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Section title="Row by row">
      <RowChips counts={run.counts} chosen={filter} onChoose={setFilter} />
      {rows.isPending && <LoadingBlock label="Loading rows" />}
      <ProblemNote problem={rows.error} />
      {rows.data && (
        <div className={css['rows']} aria-busy={rows.isPlaceholderData}>
          <RecordTable
            caption="Rows of the file"
            headers={['Row', 'Becomes', 'Initiative', 'Says']}
            rows={shown}
          >
            {(row) => (
              <RecordRow key={row.row} faint={row.verdict === 'skip' || row.verdict === 'unchanged'}>
                <Cell label="Row">{countText(row.row)}</Cell>
                <Cell label="Becomes">
                  <span className={css['mark']} data-verdict={row.verdict}>
                    {verdictWords[row.verdict]}
                  </span>
                </Cell>
                <Cell label="Initiative">
                  <div>
                    <span className={css['rowTitle']}>{rowTitle(row)}</span>
                    {row.key !== null && <span className={css['quiet']}>{row.key}</span>}
                  </div>
                </Cell>
                <Cell label="Says">
                  <RowDetails row={row} currency={currency} />
                </Cell>
              </RecordRow>
            )}
          </RecordTable>
          {shown.length === 0 && <p className={css['quiet']}>No row is like that.</p>}
          {rows.hasNextPage && (
            <Button
              variant="default"
              size="compact-md"
              mt="md"
              loading={rows.isFetchingNextPage}
              onClick={() => void rows.fetchNextPage()}
            >
              Show more rows
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}

interface Chips {
  counts: ImportRun['counts']
  chosen: RowsShown
  onChoose: (shown: RowsShown) => void
}

function RowChips({ counts, chosen, onChoose }: Chips) {
  const offered: [RowsShown, string, number][] = [
    ['all', 'All', counts.rows],
    ...rowVerdict.options.map((verdict): [RowsShown, string, number] => [
      verdict,
      verdictWords[verdict],
      counts[verdict],
    ]),
    ['warned', 'With a warning', counts.warning],
  ]
  return (
    <fieldset className={css['chips']}>
      <legend className="only-read-out">Show rows</legend>
      {offered
        .filter(([shown, , count]) => count > 0 || shown === chosen)
        .map(([shown, label, count]) => (
          <UnstyledButton
            key={shown}
            className={css['chip']}
            aria-pressed={chosen === shown}
            onClick={() => onChoose(shown)}
          >
            {label} {countText(count)}
          </UnstyledButton>
        ))}
    </fieldset>
  )
}
