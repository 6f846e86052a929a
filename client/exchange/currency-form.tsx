import { Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Organisation } from '#shared/organisation/organisation.ts'
import { updateOrganisationMutation } from '../organisation/organisation.queries.ts'
import { currencyOptions } from '../portfolio/portfolio-options.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import css from './exchange.module.css'

/** In which currency sums over portfolios are told. Saved as soon as it is chosen. */
export function CurrencyForm(props: { organisation: Organisation; mayAdminister: boolean }) {
  const { currency, version } = props.organisation
  const save = useMutation(updateOrganisationMutation())
  const choose = (chosen: string | null) =>
    save.mutate(
      { body: { currency: chosen }, version },
      {
        onSuccess: () =>
          say(chosen === null ? 'Sums are told in no currency.' : `Sums are told in ${chosen}.`),
      },
    )
  if (!props.mayAdminister)
    return (
      <p className={css['currency']}>
        {currency === null
          ? 'Nobody has chosen a currency for sums over portfolios; an administrator can.'
          : `Sums over portfolios are told in ${currency}.`}
      </p>
    )
  return (
    <div className={css['currency']}>
      <Select
        label="Sums over portfolios are told in"
        placeholder="One currency only, without rates"
        data={currencyOptions()}
        nothingFoundMessage="No such currency"
        limit={60}
        value={currency}
        onChange={choose}
        searchable
        clearable
        disabled={save.isPending}
      />
      <ProblemNote problem={save.error} />
    </div>
  )
}
