import { NativeSelect } from '@mantine/core'
import type { Reading } from './column-reading.tsx'

/** What the marks between digits mean; a column that tells by itself is set already. */
export const MarkSelect = ({ column, title, onChange }: Pick<Reading, 'column' | 'title' | 'onChange'>) => (
  <NativeSelect
    aria-label={`Marks in the numbers of ${title}`}
    size="xs"
    value={column.decimalMark ?? ''}
    data={[
      { value: '', label: 'as each number tells' },
      { value: '.', label: 'like 1,234.50' },
      { value: ',', label: 'like 1.234,50' },
    ]}
    onChange={(event) => {
      const chosen = event.currentTarget.value
      onChange({ decimalMark: chosen === '.' || chosen === ',' ? chosen : null })
    }}
  />
)
