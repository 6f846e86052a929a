import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import css from './front.module.css'
import { signIn } from './session.ts'

const credentials = z.object({
  email: z.email('Give an e-mail address.'),
  password: z.string().min(1, 'Give your password.'),
})

/** E-mail and password; `email` known means that only the password is asked for. */
export function SignInForm(props: { email?: string; onSignedIn: () => Promise<unknown> }) {
  const { form, problem, fail, onSubmit } = useCheckedForm({
    initial: { email: props.email ?? '', password: '' },
    schema: credentials,
  })
  const signing = useMutation({
    mutationFn: async (values: z.output<typeof credentials>) => {
      await signIn(values)
      await props.onSignedIn()
    },
    onError: fail,
  })
  return (
    <form className={css['form']} onSubmit={onSubmit((values) => signing.mutate(values))} noValidate>
      <TextInput
        {...form.getInputProps('email')}
        label="E-mail"
        type="email"
        autoComplete="username"
        data-autofocus={props.email === undefined ? true : undefined}
        readOnly={props.email !== undefined}
      />
      <PasswordInput
        {...form.getInputProps('password')}
        label="Password"
        autoComplete="current-password"
        data-autofocus={props.email === undefined ? undefined : true}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" loading={signing.isPending}>
        Sign in
      </Button>
    </form>
  )
}
