import { Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { signalCreate, signalFields } from '#shared/signal/signal.ts'
import type { Signal, SignalFields } from '#shared/signal/signal.ts'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { LineFields, LineForm, LineNote, LineSave } from '../ui/line-list.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { addSignalWrite, changeSignalWrite } from './signal.queries.ts'

interface Props {
  portfolioId: PortfolioId
  /** Null: a new one. */
  signal: Signal | null
  onDone: () => void
}

const labels = { name: 'What is watched', desired: 'Should go', unit: 'Unit' } as const
const directions = [
  { value: 'up', label: 'Up' },
  { value: 'down', label: 'Down' },
]

const fieldsOf = ({ name, desired, unit }: SignalFields): SignalFields => ({ name, desired, unit })

/** Watches a signal, or changes one. It asks for no target, and says why. */
export function SignalForm({ portfolioId, signal, onDone }: Props) {
  // as it was when the form was opened: what others save meanwhile is a conflict
  const [base] = useState(fieldsOf(signal ?? { name: '', desired: 'up', unit: '' }))
  const [version] = useState(signal?.version ?? 0)
  const add = useMutation(addSignalWrite(portfolioId))
  const change = useMutation(changeSignalWrite(portfolioId))
  const { form, problem, fail, onSubmit } = useCheckedForm<SignalFields>({
    initial: base,
    schema: signalCreate,
  })
  const save = (body: SignalFields, at = version) => {
    const handlers = {
      onSuccess: () => {
        say(signal ? 'Saved.' : `Watched from now on: ${body.name.trim()}.`)
        onDone()
      },
      onError: fail,
    }
    if (signal) change.mutate({ params: { id: signal.id }, version: at, body }, handlers)
    else add.mutate({ params: { id: portfolioId }, body }, handlers)
  }
  return (
    <LineForm
      label={signal ? `Edit ${signal.name}` : 'A new signal'}
      onSubmit={onSubmit((values) => save(fieldsOf(values)))}
    >
      <TextInput
        size="sm"
        label={labels.name}
        placeholder="Members who come back by themselves"
        {...form.getInputProps('name')}
      />
      <LineFields>
        <Select
          size="sm"
          label={labels.desired}
          data={directions}
          allowDeselect={false}
          {...form.getInputProps('desired')}
        />
        <TextInput size="sm" label={labels.unit} placeholder="% of members" {...form.getInputProps('unit')} />
      </LineFields>
      <LineNote>
        It has no target, by design: the direction says which way to go on, not where to arrive.
      </LineNote>
      <ConflictNote
        problem={problem}
        base={{ ...base }}
        mine={{ ...form.values }}
        labels={labels}
        onResolve={(chosen, current) => {
          const { name, desired, unit } = { ...base, ...chosen }
          save(signalFields.parse({ name, desired, unit }), current.version)
        }}
      />
      {!isConflict(problem) && <ProblemNote problem={problem} />}
      <LineSave
        send={signal ? 'Save' : 'Watch it'}
        isBusy={add.isPending || change.isPending}
        onCancel={onDone}
      />
    </LineForm>
  )
}
