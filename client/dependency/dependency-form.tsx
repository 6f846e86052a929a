import { Select, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { dependencyApi } from '#shared/dependency/dependency.api.ts'
import type { Dependency, DependencyKind } from '#shared/dependency/dependency.ts'
import { dependencyWords } from '#shared/dependency/dependency.words.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { LineForm, LineSave } from '../ui/line-list.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { addDependencyWrite, changeDependencyWrite } from './dependency.queries.ts'

interface Props {
  row: Initiative
  snapshot: Snapshot
  /** Null: a new one. */
  dependency: Dependency | null
  onDone: () => void
}

interface Written extends Record<string, unknown> {
  /** Empty until one is chosen. */
  to: InitiativeId | ''
  kind: DependencyKind
  note: string
}

const labels = { to: 'It waits for', kind: 'How', note: 'What it needs' } as const

/** Lets the initiative wait for another, or changes how it does. */
export function DependencyForm({ row, snapshot, dependency, onDone }: Props) {
  // as it was when the form was opened: what others save meanwhile is a conflict
  const [base] = useState<Written>({
    to: dependency?.to ?? '',
    kind: dependency?.kind ?? 'finish_to_start',
    note: dependency?.note ?? '',
  })
  const [version] = useState(dependency?.version ?? 0)
  const add = useMutation(addDependencyWrite(row.portfolioId))
  const change = useMutation(changeDependencyWrite(row.portfolioId))
  const targets = useMemo(() => targetsOf(snapshot, row), [snapshot, row])
  const { form, problem, fail, onSubmit } = useCheckedForm<Written>({
    initial: base,
    schema: dependencyApi.create.body,
  })
  const save = ({ to, kind, note }: Written, at = version) => {
    const handlers = {
      onSuccess: () => {
        say('Saved.')
        onDone()
      },
      onError: fail,
    }
    if (dependency)
      change.mutate({ params: { id: dependency.id }, version: at, body: { kind, note } }, handlers)
    else if (to === '') form.setFieldError('to', 'Choose what it waits for.')
    else add.mutate({ params: { id: row.id }, body: { to, kind, note } }, handlers)
  }
  return (
    <LineForm
      label={dependency ? 'Edit the dependency' : 'A new dependency'}
      onSubmit={onSubmit((values) => save(values))}
    >
      {!dependency && (
        <Select
          size="sm"
          label={labels.to}
          data={targets}
          searchable
          limit={50}
          placeholder="Find by key or title"
          {...form.getInputProps('to')}
          onChange={(to) => form.setFieldValue('to', (to ?? '') as Written['to'])} // one of the targets
        />
      )}
      <Select
        size="sm"
        label={labels.kind}
        data={Object.entries(dependencyWords).map(([value, label]) => ({ value, label }))}
        allowDeselect={false}
        {...form.getInputProps('kind')}
      />
      <Textarea size="sm" label={labels.note} autosize minRows={1} {...form.getInputProps('note')} />
      <ConflictNote
        problem={problem}
        base={base}
        mine={form.values}
        labels={{ kind: labels.kind, note: labels.note }}
        show={(field, value) =>
          field === 'kind' ? dependencyWords[value as DependencyKind] : typeof value === 'string' ? value : ''
        } // the kinds are the form's own
        onResolve={(chosen, current) => save(chosen as Written, current.version)} // the form's own fields
      />
      {!isConflict(problem) && <ProblemNote problem={problem} />}
      <LineSave
        send={dependency ? 'Save' : 'Add'}
        isBusy={add.isPending || change.isPending}
        onCancel={onDone}
      />
    </LineForm>
  )
}

/** What it could wait for: not itself, nothing archived, nothing that it waits for already. Circles are refused in words. */
function targetsOf({ initiatives, dependencies }: Snapshot, row: Initiative) {
  const taken = new Set(dependencies.filter((one) => one.from === row.id).map((one) => one.to))
  return initiatives
    .filter((one) => one.id !== row.id && one.archivedAt === null && !taken.has(one.id))
    .map((one) => ({ value: one.id, label: `${one.key} ${one.title}` }))
}
