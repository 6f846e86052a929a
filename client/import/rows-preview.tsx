import { Button, UnstyledButton } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { rowVerdict } from '#shared/import/import-run.ts'
import type { ImportRun, RowVerdict } from '#shared/import/import-run.ts'
import { countText } from '../ui/format.ts'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { Section } from '../ui/section.tsx'
import { importRowsQuery } from './import.queries.ts'
import { rowTitle, verdictWords } from './import-words.ts'
import css from './import.module.css'
import { RowDetails } from './row-details.tsx'

interface Props {
  run: ImportRun
  currency: string
}

/** Every row with what becomes of it, its warnings with the cell as it was written; by verdict, a hundred at a time. */
export function RowsPreview({ run, currency }: Props) {
  const [verdict, setVerdict] = useState<RowVerdict | undefined>(undefined)
  const rows = useInfiniteQuery({
    ...importRowsQuery(run.portfolioId, run, verdict),
    placeholderData: keepPreviousData,
  })
  const shown = rows.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Section title="Row by row">
      <VerdictChips counts={run.counts} chosen={verdict} onChoose={setVerdict} />
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
                  <span className={css['rowTitle']}>{rowTitle(row)}</span>
                  {row.key !== null && <span className={css['quiet']}>{row.key}</span>}
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
  chosen: RowVerdict | undefined
  onChoose: (verdict: RowVerdict | undefined) => void
}

function VerdictChips({ counts, chosen, onChoose }: Chips) {
  const offered = rowVerdict.options.filter((verdict) => counts[verdict] > 0 || verdict === chosen)
  return (
    <fieldset className={css['chips']}>
      <legend className="only-read-out">Show rows</legend>
      <UnstyledButton
        className={css['chip']}
        aria-pressed={chosen === undefined}
        onClick={() => onChoose(undefined)}
      >
        All {countText(counts.rows)}
      </UnstyledButton>
      {offered.map((verdict) => (
        <UnstyledButton
          key={verdict}
          className={css['chip']}
          aria-pressed={chosen === verdict}
          onClick={() => onChoose(verdict)}
        >
          {verdictWords[verdict]} {countText(counts[verdict])}
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
