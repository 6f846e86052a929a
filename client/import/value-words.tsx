import { NativeSelect } from '@mantine/core'
import { choices } from '#shared/import/choice-words.ts'
import type { ChoiceField } from '#shared/import/choice-words.ts'
import type { ColumnMapping, ImportColumn } from '#shared/import/import-run.ts'
import { many } from './import-words.ts'
import css from './columns.module.css'

interface Props {
  column: ImportColumn
  title: string
  field: ChoiceField
  onChange: (given: Partial<ColumnMapping>) => void
}

/** What each word of the file means here. Words without a meaning leave their cells empty, with a warning. */
export function ValueWords({ column, title, field, onChange }: Props) {
  const words = Object.entries(column.values)
  const open = words.filter(([, ours]) => ours === null).length
  if (words.length === 0) return null
  const options = [
    { value: '', label: 'leave empty' },
    ...Object.entries(choices[field]).map(([value, label]) => ({ value, label })),
  ]
  return (
    <details className={css['words']}>
      <summary>
        {many(words.length, 'word')}
        {open > 0 && `, ${open} without a meaning`}
      </summary>
      <ul>
        {words.map(([word, ours]) => (
          <li key={word}>
            <span title={word}>{word}</span>
            <NativeSelect
              aria-label={`What “${word}” in ${title} means`}
              size="xs"
              value={ours ?? ''}
              data={options}
              onChange={(event) => onChange({ values: { [word]: event.currentTarget.value || null } })}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
