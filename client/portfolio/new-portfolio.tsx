import { Button, Group, Modal, Select, TextInput, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { portfolioCreate } from '#shared/portfolio/portfolio.ts'
import { suggestKey } from '#shared/portfolio/suggest-key.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { basisOptions, currencyOptions, likelyCurrency, monthOptions } from './portfolio-options.ts'
import { createPortfolio } from './portfolio.queries.ts'
import css from './portfolios.module.css'

interface Props {
  portfolios: readonly PortfolioListed[]
  /** Goes on to the import page instead of Focus. */
  thenImport: boolean
  onClose: () => void
}

/** The form for a new portfolio; its key is suggested from the name until somebody types one. */
export function NewPortfolio({ portfolios, thenImport, onClose }: Props) {
  const navigate = useNavigate()
  const [ownKey, setOwnKey] = useState(false)
  const { form, problem, fail, onSubmit } = useCheckedForm({
    initial: {
      name: '',
      key: '',
      currency: likelyCurrency(portfolios),
      basis: 'auto',
      accent: null,
      fiscalYearStart: '1',
      description: '',
    },
    schema: portfolioCreate,
    bodyOf,
  })
  const creating = useMutation({
    ...createPortfolio(),
    onError: fail,
    onSuccess: async ({ reply: { key } }) => {
      const to = thenImport ? '/portfolios/$key/import' : '/portfolios/$key/focus'
      await navigate({ to, params: { key } })
    },
  })
  const rename = (name: string) => {
    form.setFieldValue('name', name)
    const taken = portfolios.map((one) => one.key)
    if (!ownKey) form.setFieldValue('key', suggestKey(name, taken))
  }
  const typeKey = (key: string) => {
    setOwnKey(key !== '')
    form.setFieldValue('key', key.toUpperCase())
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={thenImport ? 'A portfolio for your spreadsheet' : 'New portfolio'}
      closeButtonProps={{ 'aria-label': 'Close' }}
      closeOnClickOutside={!form.isDirty()}
    >
      <form
        className={css['form']}
        noValidate
        onSubmit={onSubmit((values) => creating.mutate({ body: portfolioCreate.parse(bodyOf(values)) }))}
      >
        <TextInput
          {...form.getInputProps('name')}
          onChange={(event) => rename(event.currentTarget.value)}
          label="Name"
          data-autofocus
        />
        <div className={css['pair']}>
          <TextInput
            {...form.getInputProps('key')}
            onChange={(event) => typeKey(event.currentTarget.value)}
            label="Key"
            description={`Initiatives are numbered ${form.values.key || 'KEY'}-1, ${form.values.key || 'KEY'}-2`}
            maxLength={6}
          />
          <Select
            {...form.getInputProps('currency')}
            label="Currency"
            description="Fixed once money is entered"
            data={currencyOptions()}
            searchable
            allowDeselect={false}
            nothingFoundMessage="No such currency"
          />
        </div>
        <div className={css['pair']}>
          <Select
            {...form.getInputProps('basis')}
            label="Focus is measured in"
            description={form.values.basis === 'auto' ? 'The first of these that has figures' : null}
            data={basisOptions}
            allowDeselect={false}
          />
          <Select
            {...form.getInputProps('fiscalYearStart')}
            label="Fiscal year starts in"
            data={monthOptions()}
            allowDeselect={false}
          />
        </div>
        <Textarea
          {...form.getInputProps('description')}
          label="Description"
          autosize
          minRows={2}
          maxRows={8}
        />
        <ProblemNote problem={problem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={creating.isPending}>
            {thenImport ? 'Make it, then import' : 'Make the portfolio'}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

// the month is a text while a list of choices holds it
const bodyOf = <T extends { fiscalYearStart: string }>(values: T) => ({
  ...values,
  fiscalYearStart: Number(values.fiscalYearStart),
})
