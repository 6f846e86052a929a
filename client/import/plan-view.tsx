import { Button, Group } from '@mantine/core'
import type { ImportRun } from '#shared/import/import-run.ts'
import { CallProblem } from '../api/call.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { ColumnsTable } from './columns-table.tsx'
import { ConstantsForm } from './constants-form.tsx'
import { commitWords, fileWords, many } from './import-words.ts'
import { Decisions } from './decisions.tsx'
import css from './import.module.css'
import { PlanSettings } from './plan-settings.tsx'
import { PlanSummary } from './plan-summary.tsx'
import { Recognised } from './recognised.tsx'
import { RowsPreview } from './rows-preview.tsx'
import type { PlanActs } from './use-plan.ts'

/** What an import would do, and how the file is read: everything may be changed until it is right. */
export function PlanView({ run, plan }: { run: ImportRun; plan: PlanActs }) {
  const { portfolio, snapshot } = usePortfolio()
  return (
    <>
      <PageHeader title={`Import ${run.file.name}`}>
        {many(run.counts.rows, 'row')}, {fileWords(run.file)}. Nothing is saved yet.
      </PageHeader>
      <Problem run={run} plan={plan} />
      <Recognised run={run} onChange={plan.change} />
      <Decisions run={run} onChange={plan.change} />
      <PlanSummary run={run} currency={portfolio.currency} after="With this import" />
      <div className={css['parts']} aria-busy={plan.isPlanning}>
        <Section
          title="How the file is read"
          about="Change anything: the plan follows at once. For an initiative that is already here, an empty cell empties its field."
        >
          <PlanSettings run={run} onChange={plan.change} />
          <ColumnsTable
            key={`${run.sheet} ${run.headerRow}`}
            run={run}
            currency={portfolio.currency}
            fields={snapshot.fields}
            onChange={plan.change}
          />
        </Section>
        <Section
          title="For every row"
          about="What the file does not say, said once. It fills cells that are empty, and fields without a column."
        >
          <ConstantsForm
            constants={run.constants}
            fields={snapshot.fields}
            currency={portfolio.currency}
            onChange={(constants) => plan.change({ constants })}
          />
        </Section>
        <RowsPreview run={run} currency={portfolio.currency} />
      </div>
      <Bar run={run} plan={plan} />
    </>
  )
}

/** Stays in sight: what would be written, and the buttons. */
function Bar({ run, plan }: { run: ImportRun; plan: PlanActs }) {
  const { create, update, error, skip } = run.counts
  const isEmpty = create + update === 0
  const beside = [
    error > 0 ? `${many(error, 'row')} in error` : null,
    skip > 0 ? `${many(skip, 'row')} left out` : null,
  ].filter((part) => part !== null)
  return (
    <div className={css['bar']}>
      <output>{plan.isPlanning ? 'Planning anew …' : beside.join(', ')}</output>
      <Group gap="xs">
        <ConfirmButton
          variant="default"
          question="Drop this plan? The file is kept no longer."
          confirm="Drop it"
          onConfirm={plan.drop}
        >
          Cancel
        </ConfirmButton>
        <Button
          disabled={run.errors.length > 0 || isEmpty || plan.isPlanning}
          loading={plan.isWriting}
          onClick={plan.write}
        >
          {commitWords(run.counts)}
        </Button>
      </Group>
    </div>
  )
}

function Problem({ run, plan }: { run: ImportRun; plan: PlanActs }) {
  const { problem } = plan
  const isOutdated = problem instanceof CallProblem && problem.code === 'changed_since'
  const again = (
    <Button size="compact-sm" mt="xs" onClick={plan.planAgain}>
      Plan again
    </Button>
  )
  if (problem !== null) return <ProblemNote problem={problem} action={isOutdated && again} />
  if (run.failure === null) return null
  // nobody waited for the answer any more, so the plan itself says why it was not written
  return (
    <div role="alert">
      <p className={css['refusal']}>{run.failure}</p>
      {again}
    </div>
  )
}
