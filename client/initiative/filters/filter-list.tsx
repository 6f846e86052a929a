import { SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Choice } from '#shared/initiative/typed-value.ts'
import css from './filters.module.css'

interface Props {
  label: string
  options: readonly Choice[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  /** One value at most. */
  isSingle?: boolean
  /** Whether rows with none of the chosen are wanted; absent where that cannot be asked. */
  isNot?: boolean
  onNot?: (isNot: boolean) => void
}

const searchedFrom = 12

/** Boxes to tick, with a search when there are many. */
export function FilterList({
  label,
  options,
  chosen,
  onChange,
  isSingle = false,
  isNot = false,
  onNot,
}: Props) {
  const [q, setQ] = useState('')
  const shown = options.filter((option) => option.label.toLowerCase().includes(q.trim().toLowerCase()))
  const toggle = (value: string) => {
    if (chosen.includes(value)) onChange(chosen.filter((one) => one !== value))
    else onChange(isSingle ? [value] : [...chosen, value])
  }
  return (
    <fieldset className={css['list']}>
      <legend className="only-read-out">{label}</legend>
      {onNot && (
        <SegmentedControl
          size="xs"
          fullWidth
          mb={6}
          aria-label={`${label}: which rows`}
          data={[
            { value: 'is', label: 'is one of' },
            { value: 'not', label: 'is none of' },
          ]}
          value={isNot ? 'not' : 'is'}
          onChange={(way) => onNot(way === 'not')}
        />
      )}
      {options.length > searchedFrom && (
        <TextInput
          size="xs"
          aria-label={`Find in ${label}`}
          placeholder="Find"
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
      )}
      <div className={css['options']}>
        {shown.map((option) => (
          <label key={option.value} className={css['option']}>
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            {option.label}
          </label>
        ))}
        {shown.length === 0 && <p className={css['nothing']}>Nothing fits.</p>}
      </div>
    </fieldset>
  )
}
