import { Group, Select } from '@mantine/core'

interface Choice<N extends string> {
  name: N
  label: string
  data: { value: string; label: string }[]
  width?: number
  searchable?: boolean
}

/** Choices of what a list shows, side by side; each may be left open. */
export function FilterRow<N extends string>({
  choices,
  asked,
  onChoose,
}: {
  choices: Choice<N>[]
  asked: Partial<Record<N, string | undefined>>
  onChoose: (name: N, value: string | undefined) => void
}) {
  return (
    <Group gap="xs" mb="md" data-screen>
      {choices.map(({ name, label, data, width = 160, searchable = false }) => (
        <Select
          key={name}
          size="xs"
          aria-label={label}
          placeholder={label}
          data={data}
          value={asked[name] ?? null}
          clearable
          clearButtonProps={{ 'aria-label': `Any ${label.toLowerCase()}` }}
          searchable={searchable}
          w={width}
          onChange={(value) => onChoose(name, value ?? undefined)}
        />
      ))}
    </Group>
  )
}
