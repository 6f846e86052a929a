import { NativeSelect } from '@mantine/core'
import { choices } from '#shared/import/choice-words.ts'
import type { ChoiceField } from '#shared/import/choice-words.ts'
import { columnMapping } from '#shared/import/import-run.ts'
import type { Reading } from './column-reading.tsx'
import { many } from './import-words.ts'
import css from './columns.module.css'

type Choice = readonly [value: string, label: string]

/** Our words for a field, with what they are called. */
export const choicesOf = (field: ChoiceField): Choice[] => Object.entries(choices[field])

interface Props extends Pick<Reading, 'column' | 'title' | 'onChange'> {
  offered: readonly Choice[]
  /** The file's own word may stay beside ours. */
  mayKeep?: boolean
}

/** What each word of the file means here. Words without a meaning leave their cells empty, with a warning. */
export function ValueWords({ column, title, offered, mayKeep = false, onChange }: Props) {
  const words = Object.entries(column.values)
  const open = words.filter(([, ours]) => ours === null).length
  if (words.length === 0) return null
  const options = [
    { value: '', label: 'leave empty' },
    ...offered.map(([value, label]) => ({ value, label })),
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
        {mayKeep && (
          <li>
            <span>The file’s own word</span>
            <NativeSelect
              aria-label={`What becomes of the words in ${title}`}
              size="xs"
              value={column.keep ?? ''}
              data={[
                { value: '', label: 'is not kept' },
                { value: 'tag', label: 'is kept as a tag' },
                { value: 'summary', label: 'ends the summary' },
              ]}
              onChange={(event) =>
                onChange({ keep: columnMapping.shape.keep.parse(event.currentTarget.value || null) })
              }
            />
          </li>
        )}
      </ul>
    </details>
  )
}
