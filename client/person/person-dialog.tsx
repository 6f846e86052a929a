import { Modal, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { personCreate } from '#shared/person/person.ts'
import type { Person } from '#shared/person/person.ts'
import type { User } from '#shared/user/user.ts'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { addPersonMutation, changePersonMutation } from './person.queries.ts'
import css from './person.module.css'

interface Props {
  /** Null adds one. */
  person: Person | null
  people: readonly Person[]
  users: readonly User[]
  onClose: () => void
}

const labels = { name: 'Name', email: 'E-mail', user: 'Account' }

/** A person's name, e-mail address, and which account is theirs. */
export function PersonDialog({ person, people, users, onClose }: Props) {
  const add = useMutation(addPersonMutation())
  const change = useMutation(changePersonMutation())
  const initial: Values = { name: person?.name ?? '', email: person?.email ?? '', user: person?.user ?? '' }
  const { form, problem, fail, onSubmit } = useCheckedForm({ initial, schema: personCreate, bodyOf })
  const send = (values: Values, version?: number) => {
    const body = personCreate.parse(bodyOf(values))
    const done = { onSuccess: () => finish(body.name), onError: fail }
    if (person === null) add.mutate({ body }, done)
    else change.mutate({ params: { person: person.id }, body, version: version ?? person.version }, done)
  }
  const finish = (name: string) => {
    say(person === null ? `${name} is added.` : 'Saved.')
    onClose()
  }
  // an account belongs to one person
  const taken = new Set(people.filter((one) => one.id !== person?.id).map((one) => one.user))
  const free = users.filter((one) => !taken.has(one.id))
  return (
    <Modal opened onClose={onClose} title={person === null ? 'Add a person' : `Edit ${person.name}`} centered>
      <form className={css['form']} onSubmit={onSubmit((values) => send(values))} noValidate>
        <TextInput label={labels.name} data-autofocus withAsterisk {...form.getInputProps('name')} />
        <TextInput label={labels.email} type="email" autoComplete="off" {...form.getInputProps('email')} />
        <Select
          label={labels.user}
          description="Lets them edit the initiatives they own, with a role in the portfolio."
          placeholder="None"
          data={free.map((one) => ({ value: one.id as string, label: accountName(one) }))}
          searchable
          clearable
          {...form.getInputProps('user')}
          value={form.values.user === '' ? null : form.values.user}
          onChange={(user: string | null) => form.setFieldValue('user', user ?? '')}
        />
        <ConflictNote
          problem={problem}
          base={initial}
          mine={form.values}
          labels={labels}
          show={(_field, value) => users.find((one) => one.id === value)?.email ?? plain(value)}
          onResolve={(chosen, current) => {
            const values = {
              name: plain(chosen['name']),
              email: plain(chosen['email']),
              user: plain(chosen['user']),
            }
            form.setValues(values)
            send(values, current.version)
          }}
        />
        {!isConflict(problem) && <ProblemNote problem={problem} />}
        <DialogButtons
          send={person === null ? 'Add them' : 'Save'}
          isBusy={add.isPending || change.isPending}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

interface Values extends Record<string, unknown> {
  name: string
  email: string
  user: string
}

const bodyOf = ({ name, email, user }: Values) => ({
  name,
  email: email.trim() === '' ? null : email.trim(),
  user: user === '' ? null : user,
})
const plain = (value: unknown): string => (typeof value === 'string' ? value : '')
const accountName = ({ name, email }: User): string => (name ? `${name}, ${email}` : email)
