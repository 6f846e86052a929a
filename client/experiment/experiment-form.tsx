import { Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { experimentFields, experimentOutcome } from '#shared/experiment/experiment.ts'
import type { Experiment, ExperimentFields } from '#shared/experiment/experiment.ts'
import { refusedExperiment } from '#shared/experiment/refused-experiment.ts'
import { outcomeWords } from '#shared/experiment/experiment.words.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { LineFields, LineForm, LineSave } from '../ui/line-list.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { addExperimentWrite, changeExperimentWrite } from './experiment.queries.ts'

interface Props {
  snapshot: Snapshot
  /** Null: a new one. */
  experiment: Experiment | null
  /** The initiative that a new one belongs to. */
  initiative?: InitiativeId
  onDone: () => void
}

interface Written extends Record<string, unknown> {
  hypothesis: string
  initiative: string | null
  learned: string
  outcome: string
  startedOn: string
  endedOn: string
}

const labels = {
  hypothesis: 'What do you expect to see?',
  initiative: 'Belongs to',
  learned: 'What did customers teach you?',
  outcome: 'Outcome',
  startedOn: 'Began on',
  endedOn: 'Ended on',
} as const
const outcomes = experimentOutcome.options.map((value) => ({ value, label: outcomeWords[value] }))

const bodyOf = ({ endedOn, outcome, ...rest }: Written) => ({
  ...rest,
  outcome,
  endedOn: endedOn === '' || outcome === 'running' ? null : endedOn,
})
type Said = { [K in keyof ExperimentFields]?: ExperimentFields[K] | undefined }

const writtenOf = ({ endedOn, ...rest }: Said, today: string): Written => ({
  hypothesis: rest.hypothesis ?? '',
  initiative: rest.initiative ?? null,
  learned: rest.learned ?? '',
  outcome: rest.outcome ?? 'running',
  startedOn: rest.startedOn ?? today,
  endedOn: endedOn ?? '',
})

/** Logs an experiment, or says how it came out. */
export function ExperimentForm({ snapshot, experiment, initiative, onDone }: Props) {
  const { portfolio, initiatives, today } = snapshot
  // as it was when the form was opened: what others save meanwhile is a conflict
  const [base] = useState(writtenOf(experiment ?? { initiative }, today))
  const [version] = useState(experiment?.version ?? 0)
  const add = useMutation(addExperimentWrite(portfolio.id))
  const change = useMutation(changeExperimentWrite(portfolio.id))
  const { form, problem, fail, onSubmit } = useCheckedForm<Written>({
    initial: base,
    schema: experimentFields.superRefine((one, context) => {
      const issue = refusedExperiment(one, today)
      if (issue) context.addIssue({ code: 'custom', path: [issue.path], message: issue.message })
    }),
    bodyOf,
  })
  const isOver = form.values.outcome !== 'running'
  const save = (values: Written, at = version) => {
    const body = experimentFields.parse(bodyOf(values))
    const handlers = {
      onSuccess: () => {
        say(experiment ? 'Saved.' : 'The experiment is logged.')
        onDone()
      },
      onError: fail,
    }
    if (experiment) change.mutate({ params: { id: experiment.id }, version: at, body }, handlers)
    else add.mutate({ params: { id: portfolio.id }, body }, handlers)
  }
  const work = initiatives
    .filter((one) => one.archivedAt === null || one.id === base.initiative)
    .map((one) => ({ value: one.id as string, label: `${one.key} ${one.title}` }))
  return (
    <LineForm
      label={experiment ? 'Edit the experiment' : 'A new experiment'}
      onSubmit={onSubmit((values) => save(values))}
    >
      <Textarea
        size="sm"
        label={labels.hypothesis}
        autosize
        minRows={2}
        {...form.getInputProps('hypothesis')}
      />
      <LineFields>
        <Select
          size="sm"
          label={labels.initiative}
          data={work}
          searchable
          clearable
          placeholder="No initiative"
          {...form.getInputProps('initiative')}
        />
        <Select
          size="sm"
          label={labels.outcome}
          data={outcomes}
          allowDeselect={false}
          {...form.getInputProps('outcome')}
        />
        <TextInput size="sm" type="date" label={labels.startedOn} {...form.getInputProps('startedOn')} />
        {isOver && (
          <TextInput
            size="sm"
            type="date"
            label={labels.endedOn}
            max={today}
            {...form.getInputProps('endedOn')}
          />
        )}
      </LineFields>
      <Textarea
        size="sm"
        label={labels.learned}
        description={isOver ? 'What an experiment is for, whatever came out.' : 'Wanted once it is over.'}
        withAsterisk={isOver}
        autosize
        minRows={2}
        {...form.getInputProps('learned')}
      />
      <ConflictNote
        problem={problem}
        base={base}
        mine={form.values}
        labels={labels}
        onResolve={(chosen, current) => {
          const merged = experimentFields.partial().parse(chosen)
          save(
            writtenOf({ ...experimentFields.parse(bodyOf(form.values)), ...merged }, today),
            current.version,
          )
        }}
      />
      {!isConflict(problem) && <ProblemNote problem={problem} />}
      <LineSave
        send={experiment ? 'Save' : 'Log it'}
        isBusy={add.isPending || change.isPending}
        onCancel={onDone}
      />
    </LineForm>
  )
}
