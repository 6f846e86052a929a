import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { gateApi } from '#shared/gate/gate.api.ts'
import type { Gate } from '#shared/gate/gate.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { LineFields, LineForm, LineSave } from '../ui/line-list.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { addGateWrite, changeGateWrite } from './gate.queries.ts'

interface Props {
  row: Initiative
  /** Null: a new one. */
  gate: Gate | null
  onDone: () => void
}

type Written = Record<keyof typeof labels, string>

const labels = { name: 'What is decided there', due: 'Due' } as const

const bodyOf = ({ name, due }: Written) => ({ name, due: due === '' ? null : due })

/** Adds a gate, or renames and moves one. */
export function GateForm({ row, gate, onDone }: Props) {
  // as it was when the form was opened: what others save meanwhile is a conflict
  const [base] = useState<Written>({ name: gate?.name ?? '', due: gate?.due ?? '' })
  const [version] = useState(gate?.version ?? 0)
  const add = useMutation(addGateWrite(row.portfolioId))
  const change = useMutation(changeGateWrite(row.portfolioId))
  const { form, problem, fail, onSubmit } = useCheckedForm<Written>({
    initial: base,
    schema: gateApi.create.body,
    bodyOf,
  })
  const save = (values: Written, at = version) => {
    const handlers = {
      onSuccess: () => {
        say(gate ? 'Saved.' : `Added: ${values.name.trim()}.`)
        onDone()
      },
      onError: fail,
    }
    const body = bodyOf(values)
    if (gate) change.mutate({ params: { id: gate.id }, version: at, body }, handlers)
    else add.mutate({ params: { id: row.id }, body }, handlers)
  }
  return (
    <LineForm label={gate ? `Edit ${gate.name}` : 'A new gate'} onSubmit={onSubmit((values) => save(values))}>
      <TextInput
        size="sm"
        label={labels.name}
        placeholder="Go on after the pilot"
        {...form.getInputProps('name')}
      />
      <LineFields>
        <TextInput
          size="sm"
          type="date"
          label={labels.due}
          description="May stay open."
          {...form.getInputProps('due')}
        />
      </LineFields>
      <ConflictNote
        problem={problem}
        base={base}
        mine={form.values}
        labels={labels}
        onResolve={({ name, due }, current) => save({ name: text(name), due: text(due) }, current.version)}
      />
      {!isConflict(problem) && <ProblemNote problem={problem} />}
      <LineSave send={gate ? 'Save' : 'Add'} isBusy={add.isPending || change.isPending} onCancel={onDone} />
    </LineForm>
  )
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
