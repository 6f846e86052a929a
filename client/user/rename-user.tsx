import { Modal, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { userPatch } from '#shared/user/user.ts'
import type { User } from '#shared/user/user.ts'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import css from './users.module.css'
import { nameOf } from './users-words.ts'
import { changeUserMutation } from './users.queries.ts'

const labels = { name: 'Name' }
const schema = userPatch.required({ name: true })

/** What to call an account; its e-mail address stays, because that is what it signs in with. */
export function RenameUser({ user, onClose }: { user: User; onClose: () => void }) {
  const change = useMutation(changeUserMutation())
  const initial = { name: user.name }
  const { form, problem, fail, onSubmit } = useCheckedForm({ initial, schema })
  const send = (values: { name: string }, version: number) => {
    const body = schema.parse(values)
    const onSuccess = () => {
      say(`${user.email} is ${body.name} now.`)
      onClose()
    }
    change.mutate({ params: { user: user.id }, body, version }, { onSuccess, onError: fail })
  }
  return (
    <Modal opened onClose={onClose} title={`Rename ${nameOf(user)}`} centered>
      <form className={css['rename']} onSubmit={onSubmit((values) => send(values, user.version))} noValidate>
        <TextInput
          label={labels.name}
          description={`Signs in as ${user.email}.`}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('name')}
        />
        <ConflictNote
          problem={problem}
          base={initial}
          mine={form.values}
          labels={labels}
          onResolve={({ name }, current) =>
            send({ name: typeof name === 'string' ? name : '' }, current.version)
          }
        />
        {!isConflict(problem) && <ProblemNote problem={problem} />}
        <DialogButtons send="Save" isBusy={change.isPending} onCancel={onClose} />
      </form>
    </Modal>
  )
}
