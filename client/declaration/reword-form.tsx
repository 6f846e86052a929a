import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { declarationWording } from '#shared/declaration/declaration.ts'
import type { Declaration } from '#shared/declaration/declaration.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { dayText } from '../ui/format.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import css from './declaration.module.css'
import { rewordMutation } from './declaration.queries.ts'
import { WordingFields } from './wording-fields.tsx'
import type { WordingValues } from './wording-fields.tsx'

interface Props {
  portfolioId: PortfolioId
  declaration: Declaration
  onDone: () => void
}

const labels = {
  direction: 'Direction',
  customerNeed: 'Customer need',
  why: 'Why this one',
  openBeyond: 'Open beyond it',
}

/** Better words for the strategy in force, or for one that is planned. The choice itself cannot be edited: that would be a switch. */
export function RewordForm({ portfolioId, declaration: opened, onDone }: Props) {
  // as it was when it was opened: what others save meanwhile shows as a conflict, and takes nothing away
  const [declaration] = useState(opened)
  const save = useMutation(rewordMutation(portfolioId))
  const initial: WordingValues = {
    direction: declaration.direction,
    customerNeed: declaration.customerNeed,
    why: declaration.why,
    openBeyond: declaration.openBeyond ?? '',
  }
  const { form, problem, fail, onSubmit } = useCheckedForm({ initial, schema: declarationWording, bodyOf })
  const send = (values: WordingValues, version: number) =>
    save.mutate(
      {
        params: { id: portfolioId, declaration: declaration.id },
        body: declarationWording.parse(bodyOf(values)),
        version,
      },
      { onSuccess: onDone, onError: fail },
    )
  return (
    <form
      className={css['form']}
      onSubmit={onSubmit((values) => send(values, declaration.version))}
      noValidate
      aria-label="Wording"
    >
      <p className={css['about']}>
        The choice that holds from {dayText(declaration.effectiveFrom)} stays as it is; earlier wordings are
        kept.
      </p>
      <WordingFields form={form} />
      <ConflictNote
        problem={problem}
        base={initial}
        mine={form.values}
        labels={labels}
        onResolve={(chosen, current) => {
          const values = { ...form.values, ...chosen, openBeyond: textOf(chosen['openBeyond']) }
          form.setValues(values)
          send(values, current.version)
        }}
      />
      {!isConflict(problem) && <ProblemNote problem={problem} />}
      <Group gap="xs">
        <Button type="submit" loading={save.isPending}>
          Save the wording
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

const bodyOf = ({ direction, customerNeed, why, openBeyond }: WordingValues) => ({
  direction,
  customerNeed,
  why,
  openBeyond: openBeyond.trim() === '' ? null : openBeyond,
})

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
