import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Condition } from '#shared/initiative/condition.ts'
import type { FilterField } from './filter-field.ts'
import css from './filters.module.css'

interface Props {
  field: FilterField
  condition: Condition | null
  onChange: (condition: Condition | null) => void
}

const ways = { with: 'contains', without: 'does not contain', empty: 'is empty', filled: 'is not empty' }
type Way = keyof typeof ways

/** Text that is, or is not, contained. */
export function TextForm({ field, condition, onChange }: Props) {
  const [way, setWay] = useState<Way>(wayOf(condition))
  const [text, setText] = useState(condition?.is === 'text' ? condition.text : '')
  const change = (next: Way, typed: string) => {
    setWay(next)
    setText(typed)
    if (next === 'empty' || next === 'filled') onChange({ is: next })
    else onChange(typed.trim() ? { is: 'text', text: typed.trim(), isNot: next === 'without' } : null)
  }
  const offered = Object.entries(ways).filter(([one]) => field.mayBeEmpty || one.startsWith('with'))
  return (
    <div className={css['form']}>
      <NativeSelect
        size="xs"
        aria-label={`${field.label}: how`}
        data={offered.map(([value, label]) => ({ value, label }))}
        value={way}
        // the select offers nothing else
        onChange={(event) => change(event.currentTarget.value as Way, text)}
      />
      {way.startsWith('with') && (
        <TextInput
          size="xs"
          data-autofocus
          aria-label={`${field.label}: text`}
          value={text}
          onChange={(event) => change(way, event.currentTarget.value)}
        />
      )}
    </div>
  )
}

function wayOf(condition: Condition | null): Way {
  if (condition?.is === 'empty' || condition?.is === 'filled') return condition.is
  return condition?.is === 'text' && condition.isNot ? 'without' : 'with'
}
