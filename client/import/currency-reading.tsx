import { currencyCodes } from '#shared/kernel/currency.ts'
import type { Reading } from './column-reading.tsx'
import css from './columns.module.css'
import { RateForm } from './rate-form.tsx'
import { ValueWords } from './value-words.tsx'

const offered = currencyCodes.map((code) => [code, code] as const)

/** What each word of a column of currencies means, and what one of each is worth here. */
export function CurrencyReading(props: Reading) {
  const { column, title, currency, onChange } = props
  const codes = Object.values(column.values).flatMap((code) =>
    code === null || code === currency ? [] : code,
  )
  return (
    <div className={css['currencies']}>
      <ValueWords {...props} offered={offered} />
      {[...new Set(codes)].map((code) => (
        <RateForm
          key={code}
          from={code}
          currency={currency}
          labels={{
            worth: `What one ${code} in ${title} is worth in ${currency}`,
            day: `Day of the rate of ${code} in ${title}`,
          }}
          rate={column.rates[code] ?? null}
          onUse={(_code, rate) => onChange({ rates: { [code]: rate } })}
        />
      ))}
    </div>
  )
}
