import { Modal, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { unitCreate } from '#shared/unit/unit.ts'
import type { Unit } from '#shared/unit/unit.ts'
import { flattenTree, unitTree, withDescendants } from '#shared/unit/unit-tree.ts'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { addUnitMutation, changeUnitMutation } from './unit.queries.ts'
import css from './unit.module.css'

interface Props {
  /** Null adds one. */
  unit: Unit | null
  units: readonly Unit[]
  onClose: () => void
}

const labels = { name: 'Name', parent: 'Part of' }

/** A unit's name and where it belongs. */
export function UnitDialog({ unit, units, onClose }: Props) {
  const add = useMutation(addUnitMutation())
  const change = useMutation(changeUnitMutation())
  const initial: Values = { name: unit?.name ?? '', parent: unit?.parent ?? '' }
  const { form, problem, fail, onSubmit } = useCheckedForm({ initial, schema: unitCreate, bodyOf })
  const send = (values: Values, version?: number) => {
    const body = unitCreate.parse(bodyOf(values))
    const done = { onSuccess: () => finish(body.name), onError: fail }
    if (unit === null) add.mutate({ body }, done)
    else change.mutate({ params: { unit: unit.id }, body, version: version ?? unit.version }, done)
  }
  const finish = (name: string) => {
    say(unit === null ? `${name} is added.` : 'Saved.')
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={unit === null ? 'Add a unit' : `Edit ${unit.name}`} centered>
      <form className={css['form']} onSubmit={onSubmit((values) => send(values))} noValidate>
        <TextInput label={labels.name} data-autofocus withAsterisk {...form.getInputProps('name')} />
        <Select
          label={labels.parent}
          placeholder="Nothing: it stands at the top"
          data={placesFor(unit, units)}
          searchable
          clearable
          {...form.getInputProps('parent')}
          value={form.values.parent === '' ? null : form.values.parent}
          onChange={(parent: string | null) => form.setFieldValue('parent', parent ?? '')}
        />
        <ConflictNote
          problem={problem}
          base={initial}
          mine={form.values}
          labels={labels}
          show={(_field, value) => units.find((one) => one.id === value)?.name ?? plain(value)}
          onResolve={(chosen, current) => {
            const values = { name: plain(chosen['name']), parent: plain(chosen['parent']) }
            form.setValues(values)
            send(values, current.version)
          }}
        />
        {!isConflict(problem) && <ProblemNote problem={problem} />}
        <DialogButtons
          send={unit === null ? 'Add it' : 'Save'}
          isBusy={add.isPending || change.isPending}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

interface Values extends Record<string, unknown> {
  name: string
  parent: string
}

const bodyOf = ({ name, parent }: Values) => ({ name, parent: parent === '' ? null : parent })
const plain = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Everywhere but itself and what is below it, indented as in the list. */
function placesFor(unit: Unit | null, units: readonly Unit[]) {
  const own = unit === null ? new Set<string>() : withDescendants(units, unit.id)
  return flattenTree(unitTree(units))
    .filter((one) => !own.has(one.unit.id))
    .map((one) => ({ value: one.unit.id as string, label: `${'\u2003'.repeat(one.depth)}${one.unit.name}` }))
}
