import { NativeSelect } from '@mantine/core'
import { isChoiceField } from '#shared/import/choice-words.ts'
import { isField } from '#shared/import/column-defaults.ts'
import { dateOrder } from '#shared/import/import-run.ts'
import type { ColumnMapping, ImportColumn } from '#shared/import/import-run.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import { countText } from '../ui/format.ts'
import css from './columns.module.css'
import { ValueWords } from './value-words.tsx'

interface Props {
  column: ImportColumn
  title: string
  /** The portfolio's. */
  currency: string
  onChange: (given: Partial<ColumnMapping>) => void
}

/** What there is to know about reading a column: scale and currency, order of days, the meaning of words. */
export function ColumnReading(props: Props) {
  const { field } = props.column
  if (isChoiceField(field)) return <ValueWords {...props} field={field} />
  if (!isField(field)) return null
  const { control } = initiativeView[field]
  if (control === 'money') return <Scale {...props} />
  if (control === 'number' || control === 'score') return <MarkSelect {...props} />
  return control === 'day' ? <DateOrder {...props} /> : null
}

const scales = [1, 1_000, 1_000_000, 1_000_000_000]

function Scale({ column, title, currency, onChange }: Props) {
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
      <MarkSelect column={column} title={title} onChange={onChange} />
      <span className={isForeign ? css['error'] : css['quiet']}>
        {column.currency === null ? `in ${currency}, as the portfolio` : `in ${column.currency}`}
      </span>
    </span>
  )
}

/** What the marks between digits mean; a column that tells by itself is set already. */
const MarkSelect = ({ column, title, onChange }: Omit<Props, 'currency'>) => (
  <NativeSelect
    aria-label={`Marks in the numbers of ${title}`}
    size="xs"
    value={column.decimalMark ?? ''}
    data={[
      { value: '', label: 'as each number tells' },
      { value: '.', label: 'like 1,234.50' },
      { value: ',', label: 'like 1.234,50' },
    ]}
    onChange={(event) => {
      const chosen = event.currentTarget.value
      onChange({ decimalMark: chosen === '.' || chosen === ',' ? chosen : null })
    }}
  />
)

const orderWords = { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' } as const

const DateOrder = ({ column, title, onChange }: Props) => (
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
