import { Select } from '@mantine/core'
import { levelWords } from '#shared/capability/capability.words.ts'

interface Props {
  label: string
  value: number | null
  error?: string | undefined
  /** The lowest to choose from; 1 where none would say nothing. */
  from?: number
  /** True when it may stay open. */
  isOpen?: boolean
  onChange: (level: number | null) => void
}

/** A level from a list of words. */
export const LevelSelect = ({ label, value, error, from = 1, isOpen = false, onChange }: Props) => (
  <Select
    size="sm"
    label={label}
    data={levelWords.flatMap((word, level) =>
      level < from ? [] : [{ value: String(level), label: `${level} ${word}` }],
    )}
    clearable={isOpen}
    allowDeselect={isOpen}
    placeholder={isOpen ? 'not said' : 'Choose'}
    value={value === null ? null : String(value)}
    error={error}
    onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
  />
)
