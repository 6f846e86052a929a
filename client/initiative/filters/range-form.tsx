import { NativeSelect, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { Condition } from '#shared/initiative/condition.ts'
import { boundShown, periods, readBound } from './bound.ts'
import type { RangeKind } from './bound.ts'
import type { FilterField } from './filter-field.ts'
import css from './filters.module.css'

interface Props {
  field: FilterField
  kind: RangeKind
  currency: string
  condition: Condition | null
  onChange: (condition: Condition | null) => void
}

const ways = { between: 'is between', empty: 'is empty', filled: 'is not empty' }
type Way = keyof typeof ways
type Side = 'from' | 'to'

/** From and to, either of them may stay open; for days also periods around today. */
export function RangeForm({ field, kind, currency, condition, onChange }: Props) {
  const range = condition?.is === 'range' ? condition : null
  const shown = (bound: string | null) => (bound === null ? '' : boundShown(kind, bound, currency))
  const [way, setWay] = useState<Way>(
    condition?.is === 'empty' || condition?.is === 'filled' ? condition.is : 'between',
  )
  const [typed, setTyped] = useState({ from: shown(range?.from ?? null), to: shown(range?.to ?? null) })
  const read = {
    from: readBound(kind, typed.from, { currency, side: 'from' }),
    to: readBound(kind, typed.to, { currency, side: 'to' }),
  }

  const type = (side: Side, text: string) => {
    const next = { ...typed, [side]: text }
    setTyped(next)
    const from = readBound(kind, next.from, { currency, side: 'from' })
    const to = readBound(kind, next.to, { currency, side: 'to' })
    if (!from.ok || !to.ok) return
    onChange(
      from.value === null && to.value === null ? null : { is: 'range', from: from.value, to: to.value },
    )
  }
  const choose = (next: Way) => {
    setWay(next)
    if (next === 'between') type('from', typed.from)
    else onChange({ is: next })
  }
  const take = (from: string | null, to: string | null) => {
    setTyped({ from: shown(from), to: shown(to) })
    onChange({ is: 'range', from, to })
  }
  const input = (side: Side) => (
    <TextInput
      size="xs"
      {...(side === 'from' ? { 'data-autofocus': true } : {})}
      label={side === 'from' ? 'From' : 'Up to'}
      aria-label={`${field.label}: ${side === 'from' ? 'from' : 'up to'}`}
      value={typed[side]}
      error={read[side].ok ? undefined : read[side].message}
      onChange={(event) => type(side, event.currentTarget.value)}
    />
  )
  return (
    <div className={css['form']}>
      {field.mayBeEmpty && (
        <NativeSelect
          size="xs"
          aria-label={`${field.label}: how`}
          data={Object.entries(ways).map(([value, label]) => ({ value, label }))}
          value={way}
          // the select offers nothing else
          onChange={(event) => choose(event.currentTarget.value as Way)}
        />
      )}
      {way === 'between' && (
        <>
          <div className={css['bounds']}>
            {input('from')}
            {input('to')}
          </div>
          {kind === 'day' && (
            <div className={css['periods']}>
              {periods.map(({ label, from, to }) => (
                <UnstyledButton key={label} className={css['period']} onClick={() => take(from, to)}>
                  {label}
                </UnstyledButton>
              ))}
            </div>
          )}
        </>
      )}
    </div>
  )
}
