import { Button, Group, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { organisationFields } from '#shared/organisation/organisation.ts'
import type { Organisation } from '#shared/organisation/organisation.ts'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import css from './organisation.module.css'
import { updateOrganisationMutation } from './organisation.queries.ts'

// the currency of sums is chosen beside the exchange rates
const facts = organisationFields.pick({ name: true, timeZone: true })

const labels = { name: 'Name', timeZone: 'Time zone' }

export function OrganisationForm(props: { organisation: Organisation }) {
  // as it was when it was opened: what others save meanwhile shows as a conflict
  const [base, setBase] = useState(props.organisation)
  const save = useMutation(updateOrganisationMutation())
  const { form, problem, fail, forget, onSubmit } = useCheckedForm({
    initial: valuesOf(base),
    schema: facts,
  })
  const send = (values: Values, version: number) =>
    save.mutate(
      { body: facts.parse(values), version },
      {
        onSuccess: ({ reply }) => {
          setBase(reply)
          form.setInitialValues(valuesOf(reply))
          form.setValues(valuesOf(reply))
          forget()
          say('Saved.')
        },
        onError: fail,
      },
    )
  return (
    <form className={css['form']} onSubmit={onSubmit((values) => send(values, base.version))} noValidate>
      <TextInput label={labels.name} {...form.getInputProps('name')} />
      <Select
        label={labels.timeZone}
        description="Type a city or a country's region to find it."
        data={timeZoneOptions(base.timeZone)}
        searchable
        allowDeselect={false}
        limit={60}
        nothingFoundMessage="No time zone of that name"
        {...form.getInputProps('timeZone')}
      />
      <ConflictNote
        problem={problem}
        base={valuesOf(base)}
        mine={form.values}
        labels={labels}
        onResolve={(chosen, current) => {
          const values = facts.parse(chosen)
          form.setValues(values)
          send(values, current.version)
        }}
      />
      {!isConflict(problem) && <ProblemNote problem={problem} />}
      <Group>
        <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
          Save
        </Button>
      </Group>
    </form>
  )
}

const valuesOf = ({ name, timeZone }: Pick<Organisation, 'name' | 'timeZone'>) => ({ name, timeZone })
type Values = ReturnType<typeof valuesOf>

/** Every zone that the browser knows, UTC first, and the one in use whatever it is called. */
function timeZoneOptions(inUse: string) {
  const known = new Set(['UTC', inUse, ...Intl.supportedValuesOf('timeZone')])
  return [...known].map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}
