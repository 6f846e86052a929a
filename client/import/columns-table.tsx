import { NativeSelect } from '@mantine/core'
import type { ColumnMapping, ImportColumn, ImportPatch, ImportRun } from '#shared/import/import-run.ts'
import { columnMapping } from '#shared/import/import-run.ts'
import { initiativeFieldNames } from '#shared/initiative/initiative.view.ts'
import { Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { ColumnReading } from './column-reading.tsx'
import { columnTitle, fieldLabel, sureness } from './import-words.ts'
import css from './columns.module.css'

interface Props {
  run: ImportRun
  currency: string
  onChange: (patch: ImportPatch) => void
}

/** Each column of the file: what it holds, which field it is, how it is read, and how sure that is. */
export const ColumnsTable = ({ run, currency, onChange }: Props) => (
  <div className={css['columns']}>
    <RecordTable
      caption="Columns of the file"
      headers={['Column', 'Becomes', 'Read as', 'How sure']}
      rows={run.columns.map((column, index) => ({ column, index }))}
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
              <FieldSelect title={title} field={column.field} onChange={(field) => change({ field })} />
            </Cell>
            <Cell label="Read as">
              <ColumnReading column={column} title={title} currency={currency} onChange={change} />
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
  </div>
)

const Samples = ({ column }: { column: ImportColumn }) => (
  <span className={css['samples']}>
    {column.samples.length === 0 ? 'Nothing in it' : column.samples.slice(0, 3).map(short).join(' · ')}
  </span>
)

const short = (sample: string): string => (sample.length > 42 ? `${sample.slice(0, 40)} …` : sample)

const fields = [
  { value: '', label: 'Leave out' },
  { value: 'key', label: 'Key' },
  ...initiativeFieldNames.map((value) => ({ value, label: fieldLabel(value) })),
]

function FieldSelect(props: {
  title: string
  field: ImportColumn['field']
  onChange: (field: ImportColumn['field']) => void
}) {
  return (
    <NativeSelect
      aria-label={`What ${props.title} becomes`}
      size="xs"
      className={css['field'] ?? ''}
      value={props.field ?? ''}
      data={fields}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        props.onChange(chosen === '' ? null : columnMapping.shape.field.parse(chosen))
      }}
    />
  )
}
