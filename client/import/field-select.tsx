import { NativeSelect } from '@mantine/core'
import { customName } from '#shared/field/custom.ts'
import type { CustomField } from '#shared/field/field.ts'
import { columnMapping } from '#shared/import/import-run.ts'
import type { ImportColumn } from '#shared/import/import-run.ts'
import { initiativeFieldNames } from '#shared/initiative/initiative.view.ts'
import { fieldLabel } from './import-words.ts'
import css from './columns.module.css'

interface Props {
  id: string
  title: string
  field: ImportColumn['field']
  /** The portfolio's own fields. */
  fields: readonly CustomField[]
  onChange: (field: ImportColumn['field']) => void
}

const offered = [
  { value: '', label: 'Leave out' },
  { value: 'key', label: 'Key' },
  ...initiativeFieldNames.flatMap((value) => [
    { value, label: fieldLabel(value) },
    ...(value === 'role' ? [{ value: 'purpose', label: 'What it is for, with its area' }] : []),
    ...(value === 'spent' ? [{ value: 'currency', label: 'Currency of each row' }] : []),
    ...(value === 'end' ? [{ value: 'duration', label: 'Duration, for the end' }] : []),
  ]),
]

/** What a column becomes. */
export const FieldSelect = ({ id, title, field, fields, onChange }: Props) => (
  <NativeSelect
    id={id}
    aria-label={`What ${title} becomes`}
    size="xs"
    className={css['field'] ?? ''}
    value={field ?? ''}
    data={[...offered, ...fields.map((one) => ({ value: customName(one.id), label: one.name }))]}
    onChange={(event) => {
      const chosen = event.currentTarget.value
      onChange(chosen === '' ? null : columnMapping.shape.field.parse(chosen))
    }}
  />
)
