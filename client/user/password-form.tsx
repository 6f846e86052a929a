import { Button, Group, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { password } from '#shared/user/user.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { changePassword } from './session.ts'
import css from './users.module.css'

const schema = z
  .object({ current: z.string().min(1, 'Give your present password.'), next: password })
  .refine((one) => one.current !== one.next, { path: ['next'], message: 'This is the password you have.' })
const initial = { current: '', next: '' }
const toggle = { 'aria-label': 'Show the password' }

/** A new password, given with the present one. */
export function PasswordForm({ email }: { email: string }) {
  const { form, problem, fail, onSubmit } = useCheckedForm({ initial, schema })
  const change = useMutation({
    mutationFn: changePassword,
    onError: fail,
    onSuccess: () => {
      form.reset()
      say('Your password is changed.')
    },
  })
  return (
    <form className={css['password']} onSubmit={onSubmit((values) => change.mutate(values))} noValidate>
      {/* tells password managers whose it is */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput
        label="Present password"
        autoComplete="current-password"
        visibilityToggleButtonProps={toggle}
        {...form.getInputProps('current')}
      />
      <PasswordInput
        label="New password"
        description="At least 12 characters. A few unrelated words are easy to remember."
        autoComplete="new-password"
        visibilityToggleButtonProps={toggle}
        {...form.getInputProps('next')}
      />
      <ProblemNote problem={problem} />
      <Group>
        <Button type="submit" loading={change.isPending}>
          Change password
        </Button>
      </Group>
    </form>
  )
}
