import { Button, Group, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type * as z from 'zod'
import { portfolioFields } from '#shared/portfolio/portfolio.ts'
import type { Portfolio, PortfolioPatch } from '#shared/portfolio/portfolio.ts'
import { portfolioWords } from '#shared/portfolio/portfolio.words.ts'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { AccentInput } from './accent-input.tsx'
import { updatePortfolioMutation } from './portfolio-settings.queries.ts'
import { basisOptions, currencyOptions, monthName, monthOptions } from './portfolio-settings-words.ts'
import css from './portfolio-settings.module.css'

export function PortfolioSettingsForm(props: { portfolio: Portfolio; hasMoney: boolean }) {
  // stays what it was when it was opened: what others save meanwhile shows as a conflict, and takes nothing away
  const [base, setBase] = useState(props.portfolio)
  const navigate = useNavigate()
  const save = useMutation(updatePortfolioMutation(base.id))
  const { form, problem, fail, forget, onSubmit } = useCheckedForm({
    initial: valuesOf(base),
    schema: portfolioFields,
    bodyOf,
  })
  const rest = (portfolio: Portfolio) => {
    setBase(portfolio)
    form.setInitialValues(valuesOf(portfolio))
    form.setValues(valuesOf(portfolio))
    forget()
  }
  const send = (values: Values, version: number) =>
    save.mutate(
      { params: { id: base.id }, body: changedIn(values, base), version },
      {
        onSuccess: ({ reply }) => {
          rest(reply)
          say('Saved.')
          // the key is part of the address
          if (reply.key !== base.key)
            void navigate({ to: '/portfolios/$key/settings', params: { key: reply.key }, replace: true })
        },
        onError: fail,
      },
    )
  return (
    <form className={css['form']} onSubmit={onSubmit((values) => send(values, base.version))} noValidate>
      <TextInput label={portfolioWords.name} withAsterisk {...form.getInputProps('name')} />
      <div className={css['pair']}>
        <TextInput
          label={portfolioWords.key}
          description="Two to six letters; initiatives are numbered after it."
          withAsterisk
          {...form.getInputProps('key')}
        />
        <Select
          label={portfolioWords.currency}
          description={
            props.hasMoney ? 'Fixed: amounts are recorded in it.' : 'Fixed as soon as an amount is recorded.'
          }
          data={currencyOptions}
          searchable
          allowDeselect={false}
          disabled={props.hasMoney}
          limit={60}
          {...form.getInputProps('currency')}
        />
      </div>
      <Textarea
        label={portfolioWords.description}
        autosize
        minRows={2}
        {...form.getInputProps('description')}
      />
      <div className={css['pair']}>
        <Select
          label={portfolioWords.basis}
          description="Automatic takes money left; where there is none total budget, then people, then count."
          data={basisOptions}
          allowDeselect={false}
          {...form.getInputProps('basis')}
        />
        <Select
          label={portfolioWords.fiscalYearStart}
          description="For figures by year."
          data={monthOptions}
          allowDeselect={false}
          {...form.getInputProps('fiscalYearStart')}
        />
      </div>
      <AccentInput label={portfolioWords.accent} {...form.getInputProps('accent')} />
      <ConflictNote
        problem={problem}
        base={valuesOf(base)}
        mine={form.values}
        labels={portfolioWords}
        show={showField}
        onResolve={(chosen, current) => {
          const values = valuesOf(portfolioFields.parse(bodyOf({ ...form.values, ...chosen })))
          form.setValues(values)
          send(values, current.version)
        }}
      />
      {!isConflict(problem) && <ProblemNote problem={problem} />}
      <Group gap="xs">
        <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
          Save
        </Button>
        {form.isDirty() && (
          <Button variant="default" onClick={() => rest(base)}>
            Put it back
          </Button>
        )}
      </Group>
    </form>
  )
}

const valuesOf = ({ name, key, currency, description, fiscalYearStart, basis, accent }: PortfolioFields) => ({
  name,
  key,
  currency,
  description,
  fiscalYearStart: String(fiscalYearStart),
  basis: basis as string, // a choice list deals in text; the schema reads it back
  accent: accent ?? '', // none: Bearing's own
})
type PortfolioFields = z.output<typeof portfolioFields>
type Values = ReturnType<typeof valuesOf>

const bodyOf = (values: Values) => ({
  ...values,
  fiscalYearStart: Number(values.fiscalYearStart),
  accent: values.accent === '' ? null : values.accent,
})

/** Only what was changed is sent: what others changed meanwhile is not put back. */
function changedIn(values: Values, base: Portfolio): PortfolioPatch {
  const written = portfolioFields.parse(bodyOf(values))
  return Object.fromEntries(
    // the fields of the schema are fields of the record
    Object.entries(written).filter(([field, value]) => value !== base[field as keyof typeof written]),
  )
}

const showField = (field: string, value: unknown): string =>
  field === 'fiscalYearStart' ? monthName(Number(value)) : typeof value === 'string' ? value : ''
