import { Anchor, Autocomplete, MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { customName } from '#shared/field/custom.ts'
import type { CustomField } from '#shared/field/field.ts'
import { sayRequired } from '#shared/field/required.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { fieldId } from '../initiative/panel/field-id.ts'
import type { DraftForm } from '../initiative/panel/use-draft.ts'
import css from './field.module.css'

interface Props {
  field: CustomField
  form: DraftForm
}

/** One of the portfolio's own fields in a form, as its kind asks. */
export function CustomInput({ field, form }: Props) {
  const { names, portfolio } = useInitiatives()
  const cell = customName(field.id)
  const isRequired = field.requiredIn.some((one) => one === form.held('stage'))
  const common = {
    id: fieldId(cell),
    label: field.kind === 'money' ? `${field.name}, ${portfolio.currency}` : field.name,
    description: [field.help, sayRequired(field)].filter((one) => one !== '').join(' ') || null,
    withAsterisk: isRequired,
    readOnly: form.isReadOnly,
    error: form.errors[cell] ?? null,
    size: 'sm' as const,
  }
  const text = {
    ...common,
    value: form.textOf(cell),
    onChange: (event: { currentTarget: { value: string } }) => form.type(cell, event.currentTarget.value),
  }
  const choose = (value: string | string[] | null) => form.choose({ custom: { [field.id]: value } })
  switch (field.kind) {
    case 'text':
      return <Textarea {...text} autosize minRows={1} maxRows={8} />
    case 'number':
    case 'money':
      return <TextInput {...text} inputMode="decimal" />
    case 'day':
      return <TextInput {...text} placeholder="2027-03-31" />
    case 'link':
      return <TextInput {...text} inputMode="url" placeholder="https://" {...linkBeside(form, cell)} />
    case 'choice':
      return (
        <Select {...common} data={field.choices} clearable value={heldWord(form, cell)} onChange={choose} />
      )
    case 'choices':
      return (
        <MultiSelect
          {...common}
          data={field.choices}
          value={heldWords(form, cell)}
          // as they are stored: in the field's own order
          onChange={(words) =>
            choose(words.length === 0 ? null : field.choices.filter((one) => words.includes(one)))
          }
        />
      )
    case 'person':
      return (
        <Autocomplete
          {...common}
          data={[...new Set(names.people.map((one) => one.name))]}
          limit={40}
          value={form.textOf(cell)}
          onChange={(value) => form.type(cell, value)}
        />
      )
  }
}

const heldWord = (form: DraftForm, cell: string): string | null => {
  const held = form.heldIn(cell)
  return typeof held === 'string' ? held : null
}

const heldWords = (form: DraftForm, cell: string): string[] => {
  const held = form.heldIn(cell)
  return Array.isArray(held) ? held.map(String) : []
}

/** A way to the stored address, which was checked when it was stored. */
function linkBeside(form: DraftForm, cell: string) {
  const stored = form.row.custom[cell.slice(cell.indexOf('.') + 1)]
  if (typeof stored !== 'string') return {}
  const open = (
    <Anchor className={css['open'] ?? ''} href={stored} target="_blank" rel="noopener noreferrer">
      Open
    </Anchor>
  )
  return { rightSection: open, rightSectionWidth: 56 }
}
