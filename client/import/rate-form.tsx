import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { currencyName } from '#shared/import/currency-mark.ts'
import type { ExchangeRate } from '#shared/import/import-run.ts'
import { currencyCodes, isCurrency } from '#shared/kernel/currency.ts'
import { isDay } from '#shared/kernel/day.ts'
import { dayText } from '../ui/format.ts'
import css from './columns.module.css'

interface Props {
  /** A code, or a mark that several currencies share. */
  from: string
  /** The portfolio's. */
  currency: string
  /** What the rate and its day are called, for whoever does not see where they stand. */
  labels: { worth: string; day: string }
  rate: ExchangeRate | null
  onUse: (code: string, rate: ExchangeRate) => void
}

const decimal = /^\d+(?:[.,]\d+)?$/

/** "1 USD is worth 0.92 EUR on 20 Nov 2026": asked for in that order, taken when all of it is there. */
export function RateForm({ from, currency, labels, rate: known, onUse }: Props) {
  const [draft, setDraft] = useState<{ code: string; rate: string; day: string } | null>(null)
  const given = draft ?? startOf(known, from)
  const rate = decimal.test(given.rate) ? Number(given.rate.replace(',', '.')) : 0
  const isWhole = rate > 0 && isDay(given.day) && isCurrency(given.code)
  const set = (part: Partial<typeof given>) => setDraft({ ...given, ...part })
  return (
    <span className={css['rate']}>
      {known === null ? (
        <span className={css['error']}>in {currencyName(from)}: its rate is needed</span>
      ) : (
        <span className={css['quiet']}>
          1 {currencyName(from)} = {known.rate} {currency} on {dayText(known.day)}
        </span>
      )}
      <span className={css['rateParts']}>
        {!isCurrency(from) && (
          <NativeSelect
            aria-label={`Which currency ${currencyName(from)} are`}
            size="xs"
            value={given.code}
            data={[{ value: '', label: 'which?' }, ...currencyCodes.filter((code) => code !== currency)]}
            onChange={(event) => set({ code: event.currentTarget.value })}
          />
        )}
        <TextInput
          aria-label={labels.worth}
          placeholder={`1 = … ${currency}`}
          size="xs"
          inputMode="decimal"
          value={given.rate}
          onChange={(event) => set({ rate: event.currentTarget.value.trim() })}
        />
        <TextInput
          aria-label={labels.day}
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
            onUse(given.code, { rate, day: given.day })
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
