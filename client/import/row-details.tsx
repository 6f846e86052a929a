import type { ImportRow } from '#shared/import/import-run.ts'
import { fieldLabel, showValue } from './import-words.ts'
import css from './rows.module.css'

interface Props {
  row: ImportRow
  currency: string
}

/** Why a row is left out, what it would change or hold, and what of it could not be read. */
export const RowDetails = ({ row, currency }: Props) => (
  <div className={css['says']}>
    {row.reason !== null && <p className={row.verdict === 'error' ? css['error'] : ''}>{row.reason}</p>}
    {row.changes.map(({ field, before, after }) => (
      <p key={field}>
        {fieldLabel(field)}: <del>{showValue(before, { field, currency })}</del>{' '}
        <ins>{showValue(after, { field, currency })}</ins>
      </p>
    ))}
    {row.verdict === 'create' && <p className={css['holds']}>{valuesText(row, currency)}</p>}
    {row.warnings.map((warning) => (
      <p key={`${warning.field} ${warning.message}`} className={css['warning']}>
        {fieldLabel(warning.field)}: {warning.message} It says <q>{shortened(warning.original)}</q>
      </p>
    ))}
  </div>
)

// long texts are for the initiative itself; the title stands beside this
const notShown: ReadonlySet<string> = new Set(['title', 'summary'])

const valuesText = ({ values }: ImportRow, currency: string): string =>
  Object.entries(values)
    .filter(([field]) => !notShown.has(field))
    .map(([field, value]) => `${fieldLabel(field)} ${showValue(value, { field, currency })}`)
    .join(' · ')

const shortened = (original: string): string =>
  original.length > 160 ? `${original.slice(0, 158)} …` : original
