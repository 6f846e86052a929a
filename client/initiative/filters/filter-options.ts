import { classWords } from '#shared/focus/focus.words.ts'
import { areaWords, healthWords, roleWords, stageWords } from '#shared/initiative/initiative.words.ts'
import type { Names } from '../grid/editors/choices.ts'

/** Filters that are chosen from a list. */
export type ListFilter = 'class' | 'role' | 'area' | 'stage' | 'health' | 'unit' | 'owner' | 'archived'

export interface FilterOption {
  value: string
  label: string
}

export const filterLabels = {
  class: 'Class',
  role: 'Role',
  area: 'Area',
  stage: 'Stage',
  health: 'Health',
  unit: 'Unit',
  owner: 'Owner',
  archived: 'Archived',
} as const satisfies Record<ListFilter, string>

// the keys of the table above
export const listFilters = Object.keys(filterLabels) as readonly ListFilter[]

const of = (words: Readonly<Record<string, string>>, none?: string): FilterOption[] => [
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
  ...(none === undefined ? [] : [{ value: 'none', label: none }]),
]

/** What a filter offers. */
export function filterOptions(filter: ListFilter, names: Names): readonly FilterOption[] {
  switch (filter) {
    case 'class':
      return of(classWords)
    case 'role':
      return of(roleWords, 'Not answered yet')
    case 'area':
      return of(areaWords, 'No area')
    case 'stage':
      return of(stageWords)
    case 'health':
      return of(healthWords)
    case 'archived':
      return [
        { value: 'with', label: 'Shown, too' },
        { value: 'only', label: 'Only archived' },
      ]
    case 'unit':
      return [...byName(names.units), { value: 'none', label: 'No unit' }]
    case 'owner':
      return [...byName(names.people), { value: 'none', label: 'No owner' }]
  }
}

const byName = (references: readonly { id: string; name: string }[]): FilterOption[] =>
  references
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label))

/** What a filter says at the moment: "Active, Paused", "5 chosen", or the names as an address gave them. */
export function chosenText(values: readonly string[], options: readonly FilterOption[]): string {
  if (values.length > 3) return `${values.length} chosen`
  return values.map((value) => options.find((option) => option.value === value)?.label ?? value).join(', ')
}
