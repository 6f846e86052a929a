import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { milestoneApi } from '#shared/milestone/milestone.api.ts'
import type { Milestone } from '#shared/milestone/milestone.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { LineFields, LineForm, LineSave } from '../ui/line-list.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { addMilestoneWrite, changeMilestoneWrite } from './milestone.queries.ts'

interface Props {
  row: Initiative
  /** Null: a new one. */
  milestone: Milestone | null
  onDone: () => void
}

type Written = Record<keyof typeof labels, string>

const labels = { name: 'What is reached', due: 'Due', doneOn: 'Reached on' } as const

const bodyOf = ({ name, due, doneOn }: Written) => ({ name, due, doneOn: doneOn === '' ? null : doneOn })

/** Adds a milestone, or changes one. */
export function MilestoneForm({ row, milestone, onDone }: Props) {
  // as it was when the form was opened: what others save meanwhile is a conflict
  const [base] = useState<Written>({
    name: milestone?.name ?? '',
    due: milestone?.due ?? '',
    doneOn: milestone?.doneOn ?? '',
  })
  const [version] = useState(milestone?.version ?? 0)
  const add = useMutation(addMilestoneWrite(row.portfolioId))
  const change = useMutation(changeMilestoneWrite(row.portfolioId))
  const { form, problem, fail, onSubmit } = useCheckedForm<Written>({
    initial: base,
    schema: milestoneApi.create.body,
    bodyOf,
  })
  const save = (values: Written, at = version) => {
    const handlers = {
      onSuccess: () => {
        say(milestone ? 'Saved.' : `Added: ${values.name.trim()}.`)
        onDone()
      },
      onError: fail,
    }
    const body = bodyOf(values)
    if (milestone) change.mutate({ params: { id: milestone.id }, version: at, body }, handlers)
    else add.mutate({ params: { id: row.id }, body }, handlers)
  }
  return (
    <LineForm
      label={milestone ? `Edit ${milestone.name}` : 'A new milestone'}
      onSubmit={onSubmit((values) => save(values))}
    >
      <TextInput size="sm" label={labels.name} {...form.getInputProps('name')} />
      <LineFields>
        <TextInput size="sm" type="date" label={labels.due} {...form.getInputProps('due')} />
        {milestone && (
          <TextInput
            size="sm"
            type="date"
            label={labels.doneOn}
            description="Empty while it is open."
            {...form.getInputProps('doneOn')}
          />
        )}
      </LineFields>
      <ConflictNote
        problem={problem}
        base={base}
        mine={form.values}
        labels={labels}
        onResolve={(chosen, current) => {
          const { name, due, doneOn } = chosen
          save({ name: text(name), due: text(due), doneOn: text(doneOn) }, current.version)
        }}
      />
      {!isConflict(problem) && <ProblemNote problem={problem} />}
      <LineSave
        send={milestone ? 'Save' : 'Add'}
        isBusy={add.isPending || change.isPending}
        onCancel={onDone}
      />
    </LineForm>
  )
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
