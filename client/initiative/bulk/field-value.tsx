import { Autocomplete, NativeSelect, TextInput } from '@mantine/core'
import type { Column } from '#shared/initiative/column.ts'
import { readList, writeList } from '#shared/initiative/typed-list.ts'
import { FilterList } from '../filters/filter-list.tsx'
import { useInitiatives } from '../initiatives-context.tsx'

interface Props {
  column: Column
  /** As the column reads it. */
  text: string
  problem: string | null
  onChange: (text: string) => void
}

/** The value for all: chosen from a list where the field has one, typed elsewhere. */
export function FieldValue({ column, text, problem, onChange }: Props) {
  const { names } = useInitiatives()
  const shared = { size: 'xs', label: `${column.label} for all`, error: problem } as const
  switch (column.control) {
    case 'choice':
    case 'purpose':
    case 'flag': {
      const labels = column.control === 'flag' ? ['Yes', 'No'] : column.choices.map(({ label }) => label)
      return (
        <NativeSelect
          {...shared}
          data={[{ value: '', label: 'Choose' }, ...labels]}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    }
    case 'choices':
      return (
        <FilterList
          label={shared.label}
          options={column.choices.map(({ label }) => ({ value: label, label }))}
          chosen={readList(text)}
          onChange={(chosen) => onChange(writeList(chosen, false))}
        />
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
