import { NativeSelect } from '@mantine/core'
import type { CustomField } from '#shared/field/field.ts'
import { choices } from '#shared/import/choice-words.ts'
import { importConstants } from '#shared/import/import-run.ts'
import type { ImportConstants } from '#shared/import/import-run.ts'
import type { InitiativeField } from '#shared/initiative/initiative.ts'
import { fieldLabel } from './import-words.ts'
import css from './import.module.css'
import { OwnConstant } from './own-constant.tsx'
import { WrittenConstant } from './written-constant.tsx'

interface Props {
  constants: ImportConstants
  /** The portfolio's own fields. */
  fields: readonly CustomField[]
  currency: string
  onChange: (constants: ImportConstants) => void
}

const chosen = ['stage', 'health', 'role', 'area'] as const
const written = ['unit', 'owner', 'tags'] as const

/** Fields that may be the same for a whole import; nothing chosen means that the file alone says it. */
export function ConstantsForm({ constants, fields, currency, onChange }: Props) {
  const set = (field: InitiativeField, value: unknown) => {
    const { [field]: _before, ...others } = constants
    const given = value === null || value === '' ? {} : { [field]: value }
    // checked again by the server, which names what does not fit
    onChange(importConstants.parse({ ...others, ...given }))
  }
  const own = constants.custom ?? {}
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
        <WrittenConstant
          key={field}
          label={field === 'tags' ? 'Tags, between commas' : fieldLabel(field)}
          value={field === 'tags' ? tags.join(', ') : (constants[field] ?? '')}
          take={(text) => {
            set(field, field === 'tags' ? listIn(text) : text)
            return null
          }}
        />
      ))}
      {fields.map((field) => (
        <OwnConstant
          key={field.id}
          field={field}
          currency={currency}
          value={own[field.id] ?? null}
          onChange={(value) => {
            const { [field.id]: _before, ...others } = own
            onChange({ ...constants, custom: value === null ? others : { ...others, [field.id]: value } })
          }}
        />
      ))}
    </div>
  )
}

function listIn(text: string): string[] | null {
  const words = text.split(',').flatMap((word) => word.trim() || [])
  return words.length > 0 ? [...new Set(words)] : null
}
