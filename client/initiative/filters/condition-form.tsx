import { readCondition, writeCondition } from '#shared/initiative/condition.ts'
import type { Choice } from '#shared/initiative/typed-value.ts'
import { asOptions } from './filter-field.ts'
import type { FilterField } from './filter-field.ts'
import { FilterList } from './filter-list.tsx'
import { RangeForm } from './range-form.tsx'
import { TextForm } from './text-form.tsx'

interface Props {
  field: FilterField
  options: readonly Choice[]
  currency: string
  /** As the address says it. */
  text: string | undefined
  onChange: (text: string | undefined) => void
}

/** What changes a filter, by its kind. It counts at once. */
export function ConditionForm({ field, options, currency, text, onChange }: Props) {
  const { label, kind } = field
  if (kind === 'archived') {
    return (
      <FilterList
        label={label}
        options={options}
        chosen={text === undefined ? [] : [text]}
        isSingle
        onChange={([one]) => onChange(one)}
      />
    )
  }
  const condition = readCondition(kind, text ?? '')
  if (kind === 'words') {
    const among = condition?.is === 'among' ? condition : null
    // whatever is not empty: none of nothing
    const isNot = among?.isNot ?? condition?.is === 'filled'
    const chosen = among ? asOptions(among.words, options) : isNot ? ['none'] : []
    const change = (words: readonly string[], not: boolean) =>
      onChange(words.length === 0 ? undefined : writeCondition({ is: 'among', words, isNot: not }))
    return (
      <FilterList
        label={label}
        options={options}
        chosen={chosen}
        onChange={(words) => change(words, isNot)}
        isNot={isNot}
        onNot={(not) => change(chosen, not)}
      />
    )
  }
  const form = {
    field,
    condition,
    onChange: (made: typeof condition) => onChange(made ? writeCondition(made) : undefined),
  }
  return kind === 'text' ? <TextForm {...form} /> : <RangeForm {...form} kind={kind} currency={currency} />
}
