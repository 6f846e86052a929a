import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { firstAdministrator, invitationAccept } from '#shared/user/user.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import css from './front.module.css'

interface Props {
  initial: { name: string; email: string }
  emailIsFixed?: boolean
  label: string
  save: (values: { name: string; email: string; password: string }) => Promise<void>
}

/** Name, e-mail and a password of twelve characters or more. */
export function AccountForm(props: Props) {
  const fixed = props.emailIsFixed === true
  const { form, problem, fail, onSubmit } = useCheckedForm({
    initial: { ...props.initial, password: '' },
    schema: fixed ? invitationAccept.loose() : firstAdministrator,
  })
  const saving = useMutation({ mutationFn: props.save, onError: fail })
  const missing = 12 - form.values.password.length
  return (
    <form className={css['form']} onSubmit={onSubmit((values) => saving.mutate(values))} noValidate>
      <TextInput {...form.getInputProps('name')} label="Your name" autoComplete="name" />
      <TextInput
        {...form.getInputProps('email')}
        label="E-mail"
        type="email"
        autoComplete="username"
        readOnly={fixed}
      />
      <PasswordInput
        {...form.getInputProps('password')}
        label="Password"
        description={
          form.errors['password'] !== undefined
            ? null
            : missing > 0
              ? 'At least 12 characters. A few unrelated words are easy to remember.'
              : 'Long enough.'
        }
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" loading={saving.isPending}>
        {props.label}
      </Button>
    </form>
  )
}
