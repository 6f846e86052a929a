import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CustomField } from '#shared/field/field.ts'
import type { ColumnMapping, ImportColumn, ImportPatch, ImportRun } from '#shared/import/import-run.ts'
import { followsRow } from '#shared/import/row-currency.ts'
import { Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { ColumnReading } from './column-reading.tsx'
import { columnId } from './decisions.tsx'
import { FieldSelect } from './field-select.tsx'
import { columnTitle, many, sureness } from './import-words.ts'
import css from './columns.module.css'

interface Props {
  run: ImportRun
  currency: string
  fields: readonly CustomField[]
  onChange: (patch: ImportPatch) => void
}

/** As few columns left out are shown at once. */
const fewLeftOut = 3

/** Each column of the file: what it holds, which field it is, how it is read, and how sure that is. */
export function ColumnsTable({ run, currency, fields, onChange }: Props) {
  const { columns } = run
  const named = new Set([...run.errors, ...run.questions].map((one) => one.column))
  const isUsed = (column: ImportColumn, index: number) =>
    column.field !== null || named.has(columnTitle(column, index))
  // a column that is left out by hand stays where it is, and so does the keyboard
  const [first] = useState(
    () => new Set(columns.flatMap((one, index) => (isUsed(one, index) ? [index] : []))),
  )
  const [showsAll, setShowsAll] = useState(false)
  const rows = columns.map((column, index) => ({ column, index }))
  const used = rows.filter(({ column, index }) => isUsed(column, index) || first.has(index))
  const left = rows.length - used.length
  const isShort = left > fewLeftOut
  return (
    <div className={css['columns']}>
      <RecordTable
        caption="Columns of the file"
        headers={['Column', 'Becomes', 'Read as', 'How sure']}
        rows={isShort && !showsAll ? used : rows}
      >
        {({ column, index }) => {
          const title = columnTitle(column, index)
          const change = (given: Partial<ColumnMapping>) => onChange({ columns: [{ index, ...given }] })
          return (
            <RecordRow key={index} faint={column.field === null}>
              <Cell label="Column">
                <div className={css['column']}>
                  <span className={css['columnTitle']}>{title}</span>
                  <Samples column={column} />
                  {run.errors
                    .filter((error) => error.column === title)
                    .map((error) => (
                      <span key={error.message} className={css['error']}>
                        {error.message}
                      </span>
                    ))}
                </div>
              </Cell>
              <Cell label="Becomes">
                <FieldSelect
                  id={columnId(index)}
                  title={title}
                  field={column.field}
                  fields={fields}
                  onChange={(field) => change({ field })}
                />
              </Cell>
              <Cell label="Read as">
                <ColumnReading
                  column={column}
                  title={title}
                  currency={currency}
                  fields={fields}
                  chief={chiefOf(columns, column)}
                  currencyFrom={currencyFor(column, { columns, fields })}
                  onChange={change}
                />
              </Cell>
              <Cell label="How sure">
                <span data-sure={sureness(column)} className={css['sure']}>
                  {sureness(column)}
                </span>
              </Cell>
            </RecordRow>
          )
        }}
      </RecordTable>
      {isShort && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? 'Hide the columns that are left out' : `Show ${many(left, 'column')} left out`}
        </Button>
      )}
    </div>
  )
}

/** What the column is called whose gaps this one fills. */
function chiefOf(columns: readonly ImportColumn[], { field }: ImportColumn): string | null {
  const index = columns.findIndex((one) => one.field === field && !one.fallback)
  const chief = columns[index]
  return chief ? columnTitle(chief, index) : null
}

/** What the column is called that says the currency of another one’s amounts. */
function currencyFor(
  column: ImportColumn,
  told: { columns: readonly ImportColumn[]; fields: readonly CustomField[] },
): string | null {
  if (!followsRow(column, told)) return null
  const index = told.columns.findIndex((one) => one.field === 'currency')
  const from = told.columns[index]
  return from ? columnTitle(from, index) : null
}

const Samples = ({ column }: { column: ImportColumn }) => (
  <span className={css['samples']}>
    {column.samples.length === 0 ? 'Nothing in it' : column.samples.slice(0, 3).map(short).join(' · ')}
  </span>
)

const short = (sample: string): string => (sample.length > 42 ? `${sample.slice(0, 40)} …` : sample)
