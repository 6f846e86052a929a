import { Button, NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { tokenCreate } from '#shared/token/token.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { createTokenMutation } from './token.queries.ts'
import css from './token.module.css'

const initial: { name: string; days: number | string } = { name: '', days: 90 }

export function TokenForm({ onCreated }: { onCreated: (secret: string) => void }) {
  const create = useMutation(createTokenMutation())
  const { form, problem, fail, onSubmit } = useCheckedForm({ initial, schema: tokenCreate })
  return (
    <form
      className={css['form']}
      noValidate
      onSubmit={onSubmit((values) =>
        create.mutate(
          { body: tokenCreate.parse(values) },
          { onSuccess: ({ reply }) => onCreated(reply.secret), onError: fail },
        ),
      )}
    >
      <TextInput
        label="What it is for"
        placeholder="Nightly import"
        withAsterisk
        {...form.getInputProps('name')}
      />
      <NumberInput
        label="Days until it ends"
        min={1}
        max={366}
        clampBehavior="none"
        allowDecimal={false}
        {...form.getInputProps('days')}
      />
      <Button type="submit" loading={create.isPending}>
        Make a token
      </Button>
      <div className={css['wide']}>
        <ProblemNote problem={problem} />
      </div>
    </form>
  )
}
