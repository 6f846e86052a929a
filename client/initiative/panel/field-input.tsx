import { Autocomplete, Checkbox, MultiSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { InitiativeField } from '#shared/initiative/initiative.ts'
import { initiativeView } from '#shared/initiative/initiative.view.ts'
import type { Technology } from '#shared/initiative/vocabulary.ts'
import { choicesOf, patchOf } from '../grid/editors/choices.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import { fieldId } from './field-id.ts'
import type { DraftForm } from './use-draft.ts'

interface Props {
  field: InitiativeField
  form: DraftForm
}

/** One field of the form, as its control asks. */
export function FieldInput({ field, form }: Props) {
  const { names, portfolio, columns } = useInitiatives()
  const column = columns.find((one) => one.id === field)
  // every field is a column
  if (!column) return null
  const view = initiativeView[field]
  const common = {
    id: fieldId(field),
    label: view.label,
    readOnly: form.isReadOnly,
    error: form.errors[field] ?? null,
    size: 'sm' as const,
  }
  const text = {
    ...common,
    value: form.textOf(field),
    onChange: (event: { currentTarget: { value: string } }) => form.type(field, event.currentTarget.value),
  }
  switch (view.control) {
    case 'longText':
      return <Textarea {...text} autosize minRows={2} maxRows={14} />
    case 'choice': {
      const { options } = choicesOf(column, form.row, names)
      const held = form.held(field)
      return (
        <Select
          {...common}
          data={[...options]}
          allowDeselect={false}
          value={typeof held === 'string' ? held : ''}
          onChange={(value) => {
            const patch = value === null ? null : patchOf(column, value)
            if (patch) form.choose(patch)
          }}
        />
      )
    }
    case 'choices':
      return (
        <MultiSelect
          {...common}
          data={[...choicesOf(column, form.row, names).options]}
          value={[...(form.held('technologies') ?? [])]}
          // the options are the technologies
          onChange={(values) => form.choose({ technologies: values as Technology[] })}
        />
      )
    case 'tags':
      return (
        <TagsInput
          {...common}
          value={[...(form.held('tags') ?? [])]}
          onChange={(tags) => form.choose({ tags })}
          acceptValueOnBlur
        />
      )
    case 'unit':
    case 'person': {
      const known = choicesOf(column, form.row, names).options.filter((option) => option.value !== '')
      return (
        <Autocomplete
          {...common}
          data={[...new Set(known.map((option) => option.label))]}
          limit={40}
          value={form.textOf(field)}
          onChange={(value) => form.type(field, value)}
        />
      )
    }
    case 'flag':
      return (
        <Checkbox
          id={common.id}
          label={view.label}
          description={view.help}
          disabled={form.isReadOnly}
          checked={form.held('confidential') === true}
          onChange={(event) => form.choose({ confidential: event.currentTarget.checked })}
        />
      )
    case 'money':
      return <TextInput {...text} label={`${view.label}, ${portfolio.currency}`} inputMode="decimal" />
    case 'day':
      return <TextInput {...text} placeholder="2027-03-31" />
    case 'text':
    case 'number':
    case 'score':
      return <TextInput {...text} />
  }
}
