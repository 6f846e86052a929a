import { Modal, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { exchangeRateCreate } from '#shared/exchange/exchange-rate.ts'
import type { ExchangeRate } from '#shared/exchange/exchange-rate.ts'
import { currencyOptions } from '../portfolio/portfolio-options.ts'
import { DialogButtons } from '../ui/dialog-buttons.tsx'
import { ConflictNote, isConflict } from '../ui/conflict-note.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { addRateMutation, changeRateMutation } from './exchange.queries.ts'
import { rateText } from './rate-text.ts'
import css from './exchange.module.css'

const labels = { currency: 'From', into: 'Into', rate: 'Rate', on: 'Holds from' } as const
type Values = Record<keyof typeof labels, string>

interface Props {
  /** Null enters one. */
  rate: ExchangeRate | null
  /** What a new one begins with. */
  start: Pick<Values, 'currency' | 'into' | 'on'>
  onClose: () => void
}

/** A rate: what one unit of a currency is worth in another, and from which day on. */
export function RateDialog({ rate, start, onClose }: Props) {
  const add = useMutation(addRateMutation())
  const change = useMutation(changeRateMutation())
  const initial: Values = rate ? valuesOf(rate) : { ...start, rate: '' }
  const { form, problem, fail, onSubmit } = useCheckedForm({ initial, schema: exchangeRateCreate })
  const send = (values: Values, version?: number) => {
    const body = exchangeRateCreate.parse(values)
    const done = {
      onSuccess: () => {
        say(`Saved: ${rateText(body)}.`)
        onClose()
      },
      onError: fail,
    }
    if (rate === null) add.mutate({ body }, done)
    else change.mutate({ params: { exchange: rate.id }, body, version: version ?? rate.version }, done)
  }
  const currency = (name: 'currency' | 'into') => (
    <Select
      label={labels[name]}
      data={currencyOptions()}
      searchable
      limit={60}
      nothingFoundMessage="No such currency"
      {...form.getInputProps(name)}
      value={form.values[name] === '' ? null : form.values[name]}
      onChange={(chosen: string | null) => form.setFieldValue(name, chosen ?? '')}
    />
  )
  return (
    <Modal opened onClose={onClose} title={rate === null ? 'Enter a rate' : 'Edit the rate'} centered>
      <form className={css['form']} onSubmit={onSubmit((values) => send(values))} noValidate>
        <div className={css['pair']}>
          {currency('currency')}
          {currency('into')}
        </div>
        <div className={css['pair']}>
          <TextInput
            label={labels.rate}
            description={`What 1 ${form.values.currency || 'unit'} is worth in ${form.values.into || 'the other'}.`}
            placeholder="0.9215"
            inputMode="decimal"
            data-autofocus
            {...form.getInputProps('rate')}
          />
          <TextInput
            type="date"
            label={labels.on}
            description="Until the next rate’s day."
            {...form.getInputProps('on')}
          />
        </div>
        <ConflictNote
          problem={problem}
          base={initial}
          mine={form.values}
          labels={labels}
          onResolve={(chosen, current) => {
            const values = exchangeRateCreate.parse(chosen)
            form.setValues(values)
            send(values, current.version)
          }}
        />
        {!isConflict(problem) && <ProblemNote problem={problem} />}
        <DialogButtons
          send={rate === null ? 'Enter it' : 'Save'}
          isBusy={add.isPending || change.isPending}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

const valuesOf = ({ currency, into, rate, on }: ExchangeRate): Values => ({ currency, into, rate, on })
