import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { currencyCodes, isCurrency } from '#shared/kernel/currency.ts'
import { isDay } from '#shared/kernel/day.ts'
import { currencyName } from '#shared/import/currency-mark.ts'
import type { ExchangeRate } from '#shared/import/import-run.ts'
import { countText, dayText } from '../ui/format.ts'
import type { Reading } from './column-reading.tsx'
import { MarkSelect } from './mark-select.tsx'
import css from './columns.module.css'

const scales = [1, 1_000, 1_000_000, 1_000_000_000]

/** What a number is worth, its marks, and the currency; another one than the portfolio's needs a rate and its day. */
export function MoneyReading(props: Reading) {
  const { column, title, currency, onChange } = props
  const offered = scales.includes(column.scale) ? scales : [...scales, column.scale]
  const isForeign = column.currency !== null && column.currency !== currency
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
      {isForeign ? <Rate {...props} /> : <OwnCurrency {...props} />}
    </span>
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

const decimal = /^\d+(?:[.,]\d+)?$/

/** "1 USD is worth 0.92 EUR on 20 Nov 2026": asked for in that order, taken when all of it is there. */
function Rate({ column, title, currency, onChange }: Reading) {
  const from = column.currency ?? ''
  const [draft, setDraft] = useState<{ code: string; rate: string; day: string } | null>(null)
  const given = draft ?? startOf(column.rate, from)
  const rate = decimal.test(given.rate) ? Number(given.rate.replace(',', '.')) : 0
  const isWhole = rate > 0 && isDay(given.day) && isCurrency(given.code)
  const set = (part: Partial<typeof given>) => setDraft({ ...given, ...part })
  return (
    <span className={css['rate']}>
      {column.rate === null ? (
        <span className={css['error']}>in {currencyName(from)}: its rate is needed</span>
      ) : (
        <span className={css['quiet']}>
          1 {currencyName(from)} = {column.rate.rate} {currency} on {dayText(column.rate.day)}
        </span>
      )}
      <span className={css['rateParts']}>
        {!isCurrency(from) && (
          <NativeSelect
            aria-label={`Currency of ${title}`}
            size="xs"
            value={given.code}
            data={[{ value: '', label: 'which?' }, ...currencyCodes.filter((code) => code !== currency)]}
            onChange={(event) => set({ code: event.currentTarget.value })}
          />
        )}
        <TextInput
          aria-label={`What one ${currencyName(from)} of ${title} is worth in ${currency}`}
          placeholder={`1 = … ${currency}`}
          size="xs"
          inputMode="decimal"
          value={given.rate}
          onChange={(event) => set({ rate: event.currentTarget.value.trim() })}
        />
        <TextInput
          aria-label={`Day of the rate of ${title}`}
          type="date"
          size="xs"
          value={given.day}
          onChange={(event) => set({ day: event.currentTarget.value })}
        />
        <Button
          size="compact-sm"
          variant="default"
          disabled={!isWhole}
          onClick={() => {
            setDraft(null)
            onChange({ currency: given.code, rate: { rate, day: given.day } })
          }}
        >
          Use it
        </Button>
      </span>
    </span>
  )
}

const startOf = (rate: ExchangeRate | null, from: string) => ({
  code: isCurrency(from) ? from : '',
  rate: rate === null ? '' : String(rate.rate),
  day: rate?.day ?? '',
})
