import { NativeSelect } from '@mantine/core'
import type { CustomField } from '#shared/field/field.ts'
import { isChoiceField } from '#shared/import/choice-words.ts'
import { dateOrder, durationUnit } from '#shared/import/import-run.ts'
import type { ColumnMapping, ImportColumn } from '#shared/import/import-run.ts'
import { controlOf, ownField } from '#shared/import/own-fields.ts'
import css from './columns.module.css'
import { CurrencyReading } from './currency-reading.tsx'
import { MarkSelect } from './mark-select.tsx'
import { MoneyReading } from './money-reading.tsx'
import { choicesOf, ValueWords } from './value-words.tsx'

/** A column with what its portfolio says of it. */
export interface Reading {
  column: ImportColumn
  title: string
  /** The portfolio's. */
  currency: string
  /** The portfolio's own fields. */
  fields: readonly CustomField[]
  /** What the column is called that says the currency of this one’s amounts, row by row; null: none does. */
  currencyFrom: string | null
  onChange: (given: Partial<ColumnMapping>) => void
}

/** What there is to know about reading a column: scale and currency, order of days, the meaning of words. */
export function ColumnReading(props: Reading & { chief: string | null }) {
  const { column, chief } = props
  return (
    <>
      <How {...props} />
      {column.fallback && chief !== null && (
        <span className={css['fallback']}>only where “{chief}” says nothing</span>
      )}
    </>
  )
}

function How(props: Reading) {
  const { column, fields } = props
  const { field } = column
  const own = ownField(field, fields)
  if (isChoiceField(field)) return <ValueWords {...props} offered={choicesOf(field)} mayKeep />
  if (own && own.choices.length > 0) {
    return <ValueWords {...props} offered={own.choices.map((word) => [word, word] as const)} />
  }
  if (field === 'currency') return <CurrencyReading {...props} />
  if (field === 'duration') return <DurationUnit {...props} />
  const control = controlOf(field, fields)
  if (control === 'money') return <MoneyReading {...props} />
  if (control === 'number' || control === 'score') return <MarkSelect {...props} />
  return control === 'day' ? <DateOrder {...props} /> : null
}

const orderWords = { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' } as const

const DateOrder = ({ column, title, onChange }: Reading) => (
  <NativeSelect
    aria-label={`Order of days in ${title}`}
    size="xs"
    className={css['dateOrder'] ?? ''}
    value={column.dateOrder ?? ''}
    data={[
      { value: '', label: 'as each day tells' },
      ...dateOrder.options.map((value) => ({ value, label: orderWords[value] })),
    ]}
    onChange={(event) => {
      const chosen = event.currentTarget.value
      onChange({ dateOrder: chosen === '' ? null : dateOrder.parse(chosen) })
    }}
  />
)

const DurationUnit = ({ column, title, onChange }: Reading) => (
  <NativeSelect
    aria-label={`What numbers in ${title} count`}
    size="xs"
    className={css['dateOrder'] ?? ''}
    value={column.durationUnit ?? ''}
    data={[
      { value: '', label: 'as each cell says' },
      ...durationUnit.options.map((value) => ({ value, label: `in ${value}` })),
    ]}
    onChange={(event) => {
      const chosen = event.currentTarget.value
      onChange({ durationUnit: chosen === '' ? null : durationUnit.parse(chosen) })
    }}
  />
)
