import { Button, Progress } from '@mantine/core'
import { useIsMutating, useMutation, useQuery } from '@tanstack/react-query'
import type { ImportRun } from '#shared/import/import-run.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { countText } from '../ui/format.ts'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { sayProblem } from '../ui/toast.tsx'
import { AnotherFile } from './another-file.tsx'
import { cancelMutation, commitKey, importQuery } from './import.queries.ts'
import { many } from './import-words.ts'
import css from './import.module.css'
import { PlanView } from './plan-view.tsx'
import { ResultView } from './result-view.tsx'
import { usePlan } from './use-plan.ts'

/** One import, in whatever state it is. */
export function RunView({ id }: { id: string }) {
  const { portfolio } = usePortfolio()
  const isWriting = useIsMutating({ mutationKey: commitKey(id) }) > 0
  const { data: run, error } = useQuery(importQuery(portfolio.id, id, isWriting))
  if (run !== undefined) return <LoadedRun run={run} />
  return (
    <>
      <PageHeader title="Import" tools={error && <AnotherFile />} />
      {error ? <ProblemNote problem={error} /> : <LoadingBlock label="Loading the import" />}
    </>
  )
}

/** What was asked of the plan is known here, from one state to the next. */
function LoadedRun({ run }: { run: ImportRun }) {
  const plan = usePlan(run)
  switch (run.state) {
    case 'planning':
    case 'committing':
      return <UnderWay run={run} />
    case 'planned':
      return <PlanView run={run} plan={plan} />
    case 'committed':
    case 'undone':
      return <ResultView run={run} />
    case 'cancelled':
      return <Ended run={run} sentence={run.failure ?? 'This import was dropped. Nothing of it was saved.'} />
    case 'failed':
      return <Ended run={run} sentence={run.failure ?? 'The file could not be read.'} />
  }
}

const Ended = ({ run, sentence }: { run: ImportRun; sentence: string }) => (
  <>
    <PageHeader title="Import" tools={<AnotherFile />}>
      {run.file.name}
    </PageHeader>
    <p>{sentence}</p>
  </>
)

function UnderWay({ run }: { run: ImportRun }) {
  const { portfolio } = usePortfolio()
  const cancel = useMutation(cancelMutation(portfolio.id))
  const isPlanning = run.state === 'planning'
  const what = isPlanning ? 'The file is being read and planned' : 'The rows are being written'
  return (
    <>
      <PageHeader title="Import">{run.file.name}</PageHeader>
      <div className={css['underWay']} aria-busy>
        <p role="status">{what} …</p>
        <Progress value={Math.round(run.progress * 100)} aria-label={what} />
        <p>{isPlanning ? percent(run.progress) : writtenText(run)}</p>
        <Button
          variant="default"
          loading={cancel.isPending}
          onClick={() => cancel.mutate(run, { onError: sayProblem })}
        >
          {isPlanning ? 'Stop' : 'Stop, and write nothing'}
        </Button>
      </div>
    </>
  )
}

const percent = (progress: number): string => `${Math.round(progress * 100)} %`

/** Rows are seen by others only once all are written. */
const writtenText = ({ progress, counts }: ImportRun): string =>
  `${countText(Math.round(progress * counts.rows))} of ${many(counts.rows, 'row')}. Nobody sees any before all are written.`
