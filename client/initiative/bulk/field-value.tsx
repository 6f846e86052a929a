import { Autocomplete, Input, NativeSelect, TextInput } from '@mantine/core'
import type { Column } from '#shared/initiative/column.ts'
import { readList, writeList } from '#shared/initiative/typed-list.ts'
import { FilterList } from '../filters/filter-list.tsx'
import { useInitiatives } from '../initiatives-context.tsx'

interface Props {
  column: Column
  label: string
  /** As the column reads it. */
  text: string
  problem: string | null
  onChange: (text: string) => void
}

/** One value: chosen from a list where the field has one, typed elsewhere. */
export function FieldValue({ column, label, text, problem, onChange }: Props) {
  const { names } = useInitiatives()
  const shared = { size: 'xs', label, error: problem } as const
  switch (column.control) {
    case 'choice':
    case 'purpose':
    case 'flag': {
      const words = column.control === 'flag' ? ['Yes', 'No'] : column.choices.map((one) => one.label)
      return (
        <NativeSelect
          {...shared}
          data={[{ value: '', label: 'Choose' }, ...words]}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    }
    case 'choices':
      return (
        <div>
          <Input.Label size="xs" labelElement="div" aria-hidden="true">
            {label}
          </Input.Label>
          <FilterList
            label={label}
            options={column.choices.map((one) => ({ value: one.label, label: one.label }))}
            chosen={readList(text)}
            onChange={(chosen) => onChange(writeList(chosen, false))}
          />
          <Input.Error>{problem}</Input.Error>
        </div>
      )
    case 'unit':
    case 'person': {
      const known = column.control === 'unit' ? names.units : names.people
      return (
        <Autocomplete
          {...shared}
          data={[...new Set(known.map((one) => one.name))].toSorted()}
          comboboxProps={{ withinPortal: false }}
          limit={30}
          value={text}
          onChange={onChange}
        />
      )
    }
    default:
      return <TextInput {...shared} value={text} onChange={(event) => onChange(event.currentTarget.value)} />
  }
}
