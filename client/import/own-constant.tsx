import { MultiSelect, NativeSelect } from '@mantine/core'
import { checkValue } from '#shared/field/check-value.ts'
import { customWritten } from '#shared/field/custom.ts'
import type { CustomWritten } from '#shared/field/custom.ts'
import { fieldControls } from '#shared/field/field-columns.ts'
import type { CustomField } from '#shared/field/field.ts'
import { sayRequired } from '#shared/field/required.ts'
import { readTyped, writeTyped } from '#shared/initiative/typed-value.ts'
import { WrittenConstant } from './written-constant.tsx'

interface Props {
  field: CustomField
  currency: string
  value: CustomWritten | null
  /** Null: the file alone says it. */
  onChange: (value: CustomWritten | null) => void
}

/** One of the portfolio's own fields, said for every row; a required one says when it is. */
export function OwnConstant({ field, currency, value, onChange }: Props) {
  const common = { label: field.name, description: sayRequired(field) || null }
  if (field.kind === 'choice') {
    return (
      <NativeSelect
        {...common}
        size="xs"
        value={typeof value === 'string' ? value : ''}
        data={[{ value: '', label: 'as the file says' }, ...field.choices]}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    )
  }
  if (field.kind === 'choices') {
    return (
      <MultiSelect
        {...common}
        size="xs"
        placeholder={value === null ? 'as the file says' : ''}
        data={field.choices}
        value={Array.isArray(value) ? value : []}
        onChange={(words) => onChange(words.length === 0 ? null : words)}
      />
    )
  }
  const control = fieldControls[field.kind]
  const typing = { currency, choices: [], bareMonth: 'start' } as const
  const take = (text: string): string | null => {
    if (text === '') {
      onChange(null)
      return null
    }
    const typed = readTyped(control, text, typing)
    if (!typed.ok) return typed.message
    const checked = checkValue(field, customWritten.parse(typed.value))
    if (!checked.ok) return checked.message
    onChange(checked.value)
    return null
  }
  return (
    <WrittenConstant
      {...common}
      {...inputs[field.kind]}
      label={field.kind === 'money' ? `${field.name}, ${currency}` : field.name}
      value={writeTyped(control, value, typing)}
      take={take}
    />
  )
}

const inputs = {
  text: {},
  person: {},
  number: { inputMode: 'decimal' },
  money: { inputMode: 'decimal' },
  day: { placeholder: '2027-03-31' },
  link: { inputMode: 'url', placeholder: 'https://' },
} as const
