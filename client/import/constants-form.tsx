import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { choices } from '#shared/import/choice-words.ts'
import type { ImportRun } from '#shared/import/import-run.ts'
import { initiativeFields } from '#shared/initiative/initiative.ts'
import type { InitiativeField } from '#shared/initiative/initiative.ts'
import { fieldLabel } from './import-words.ts'
import css from './import.module.css'

type Constants = ImportRun['constants']

interface Props {
  constants: Constants
  onChange: (constants: Constants) => void
}

const chosen = ['stage', 'health', 'role', 'area'] as const
const written = ['unit', 'owner', 'tags'] as const

/** Fields that may be the same for a whole import; nothing chosen means that the file alone says it. */
export function ConstantsForm({ constants, onChange }: Props) {
  const set = (field: InitiativeField, value: unknown) => {
    const { [field]: _before, ...others } = constants
    const given = value === null || value === '' ? {} : { [field]: value }
    // checked again by the server, which names what does not fit
    onChange(initiativeFields.partial().parse({ ...others, ...given }))
  }
  const tags = constants.tags ?? []
  return (
    <div className={css['settings']}>
      {chosen.map((field) => (
        <NativeSelect
          key={field}
          label={fieldLabel(field)}
          size="xs"
          value={constants[field] ?? ''}
          data={[
            { value: '', label: 'as the file says' },
            ...Object.entries(choices[field]).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(event) => set(field, event.currentTarget.value)}
        />
      ))}
      {written.map((field) => (
        <Written
          key={field}
          label={field === 'tags' ? 'Tags, between commas' : fieldLabel(field)}
          value={field === 'tags' ? tags.join(', ') : (constants[field] ?? '')}
          onChange={(text) => set(field, field === 'tags' ? listIn(text) : text)}
        />
      ))}
    </div>
  )
}

function listIn(text: string): string[] | null {
  const words = text.split(',').flatMap((word) => word.trim() || [])
  return words.length > 0 ? [...new Set(words)] : null
}

/** Taken when it is left or entered, not with every letter: each change plans anew. */
function Written(props: { label: string; value: string; onChange: (text: string) => void }) {
  const [draft, setDraft] = useState<string | null>(null)
  const take = () => {
    if (draft !== null && draft.trim() !== props.value) props.onChange(draft.trim())
    setDraft(null)
  }
  return (
    <TextInput
      label={props.label}
      size="xs"
      maxLength={200}
      value={draft ?? props.value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  )
}
