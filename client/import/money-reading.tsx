import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { currencyName } from '#shared/import/currency-mark.ts'
import { currencyCodes } from '#shared/kernel/currency.ts'
import { countText } from '../ui/format.ts'
import type { Reading } from './column-reading.tsx'
import { MarkSelect } from './mark-select.tsx'
import css from './columns.module.css'
import { RateForm } from './rate-form.tsx'

const scales = [1, 1_000, 1_000_000, 1_000_000_000]

/** What a number is worth, its marks, and the currency; another one than the portfolio's needs a rate and its day. */
export function MoneyReading(props: Reading) {
  const { column, title, currencyFrom, onChange } = props
  const offered = scales.includes(column.scale) ? scales : [...scales, column.scale]
  return (
    <span className={css['reading']}>
      <NativeSelect
        aria-label={`What a number in ${title} is worth`}
        size="xs"
        value={String(column.scale)}
        data={offered.map((scale) => ({
          value: String(scale),
          label: scale === 1 ? 'as written' : `× ${countText(scale)}`,
        }))}
        onChange={(event) => onChange({ scale: Number(event.currentTarget.value) })}
      />
      <MarkSelect {...props} />
      {currencyFrom === null ? (
        <ColumnCurrency {...props} />
      ) : (
        <span className={css['quiet']}>in the currency that “{currencyFrom}” says</span>
      )}
    </span>
  )
}

/** The currency of a whole column. */
function ColumnCurrency(props: Reading) {
  const { column, title, currency, onChange } = props
  if (column.currency === null || column.currency === currency) return <OwnCurrency {...props} />
  return (
    <RateForm
      from={column.currency}
      currency={currency}
      labels={{
        worth: `What one ${currencyName(column.currency)} of ${title} is worth in ${currency}`,
        day: `Day of the rate of ${title}`,
      }}
      rate={column.rate}
      onUse={(code, rate) => onChange({ currency: code, rate })}
    />
  )
}

const focusIt = (select: HTMLSelectElement | null) => select?.focus()

/** A column that says no other currency; a person may know better. */
function OwnCurrency({ column, title, currency, onChange }: Reading) {
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <span className={css['quiet']}>
        {column.currency === null ? `in ${currency}, as the portfolio ` : `in ${column.currency} `}
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={`Another currency in ${title}`}
          onClick={() => setAsked(true)}
        >
          another
        </Button>
      </span>
    )
  }
  return (
    <NativeSelect
      aria-label={`Currency of ${title}`}
      size="xs"
      ref={focusIt}
      value={column.currency ?? currency}
      data={[...currencyCodes]}
      onChange={(event) => onChange({ currency: event.currentTarget.value, rate: null })}
    />
  )
}
