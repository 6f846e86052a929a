import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { CallProblem } from '../api/call.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { Front } from '../user/front.tsx'
import { openSharedPage } from './share.queries.ts'
import css from './shared.module.css'

/** Asks for the password of a shared page; of what is behind it nothing is said. */
export function SharedPassword({ token }: { token: string }) {
  const opening = useMutation(openSharedPage(token))
  const { form, problem, fail, onSubmit } = useCheckedForm({
    initial: { password: '' },
    schema: api.share.open.body,
  })
  const refuse = (error: unknown) => {
    fail(error)
    if (!(error instanceof CallProblem) || error.code !== 'wrong_password') return
    form.setFieldError('password', error.detail)
    form.getInputNode('password')?.focus()
  }
  const isWrong = problem instanceof CallProblem && problem.code === 'wrong_password'
  return (
    <Front
      title="This page asks for a password"
      lead="Whoever gave you the link knows it. It is asked for again after twelve hours."
    >
      <form
        className={css['password']}
        noValidate
        onSubmit={onSubmit((body) => opening.mutate({ params: { token }, body }, { onError: refuse }))}
      >
        <PasswordInput
          {...form.getInputProps('password')}
          label="Password"
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        />
        {!isWrong && <ProblemNote problem={problem} />}
        <Button type="submit" loading={opening.isPending}>
          Open the page
        </Button>
      </form>
    </Front>
  )
}
