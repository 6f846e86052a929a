import { Button, Group, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { declarationCreate } from '#shared/declaration/declaration.ts'
import type { Declaration, DeclarationCreate } from '#shared/declaration/declaration.ts'
import type { Strategy } from '#shared/initiative/vocabulary.ts'
import type { Day } from '#shared/kernel/day.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import css from './declaration.module.css'
import { StrategyCards } from './strategy-cards.tsx'
import { WordingFields } from './wording-fields.tsx'
import type { WordingValues } from './wording-fields.tsx'

export interface DeclarationValues extends WordingValues {
  primary: Strategy | null
  effectiveFrom: Day
}

interface Props {
  initial: DeclarationValues
  today: Day
  /** All there are: only the first may be backdated, and a day carries one. */
  declarations: readonly Declaration[]
  inForce: Declaration | null
  submit: string
  busy: boolean
  onSubmit: (body: DeclarationCreate, fail: (error: unknown) => void) => void
  onCancel?: () => void
  /** What the choice would do to the verdict, shown above the button. */
  children?: (values: DeclarationValues) => ReactNode
}

export function DeclarationForm(props: Props) {
  const { initial, today, declarations, inForce, busy } = props
  const isFirst = declarations.length === 0
  const { form, problem, fail, onSubmit } = useCheckedForm({
    initial,
    schema: declarationCreate,
    bodyOf,
  })
  const submit = (values: DeclarationValues) => {
    const refusal = refuseDay(values.effectiveFrom, { today, declarations })
    if (refusal === null) props.onSubmit(declarationCreate.parse(bodyOf(values)), fail)
    else form.setFieldError('effectiveFrom', refusal)
  }
  return (
    <form className={css['form']} onSubmit={onSubmit(submit)} noValidate>
      <StrategyCards
        value={form.values.primary}
        onChange={(chosen) => form.setFieldValue('primary', chosen)}
        error={form.errors['primary'] === undefined ? undefined : 'Choose one of the two.'}
        noteOn={(one) => (inForce?.primary === one ? 'in force' : null)}
      />
      <WordingFields form={form} />
      <TextInput
        type="date"
        className={css['day']}
        label="In force from"
        description={
          isFirst
            ? 'Today, or the day on which it was decided.'
            : 'Today or a later day. What was declared before stays as it was until then.'
        }
        withAsterisk
        min={isFirst ? undefined : today}
        {...form.getInputProps('effectiveFrom')}
      />
      {props.children?.(form.values)}
      <ProblemNote problem={problem} />
      <Group gap="xs">
        <Button type="submit" loading={busy}>
          {props.submit}
        </Button>
        {props.onCancel && (
          <Button variant="default" onClick={props.onCancel}>
            Cancel
          </Button>
        )}
      </Group>
    </form>
  )
}

const bodyOf = (values: DeclarationValues) => ({
  ...values,
  openBeyond: values.openBeyond.trim() === '' ? null : values.openBeyond,
})

function refuseDay(day: Day, known: { today: Day; declarations: readonly Declaration[] }): string | null {
  const { today, declarations } = known
  if (declarations.some((one) => one.effectiveFrom === day))
    return 'A declaration already begins on this day.'
  return declarations.length > 0 && day < today ? 'Only the first declaration may be backdated.' : null
}
