import { allRules } from '#shared/finding/all-rules.ts'
import type { Column } from '#shared/initiative/column.ts'
import { filterKinds } from '#shared/initiative/condition.ts'
import type { FilterKind } from '#shared/initiative/condition.ts'
import { roleWords } from '#shared/initiative/initiative.words.ts'
import { underWord } from '#shared/initiative/row-filter.ts'
import type { Choice } from '#shared/initiative/typed-value.ts'
import type { Unit } from '#shared/unit/unit.ts'
import type { Names } from '../grid/editors/choices.ts'

/** Something that rows can be filtered by. */
export interface FilterField {
  /** As the address calls it. */
  name: string
  label: string
  kind: FilterKind | 'archived'
  /** False where every row has a value. */
  mayBeEmpty: boolean
}

const neverEmpty = new Set([
  'title',
  'stage',
  'health',
  'class',
  'key',
  'confidential',
  'createdAt',
  'updatedAt',
])

/** All filters: what follows from rules first, then every column that can be filtered. */
export const filterFields = (columns: readonly Column[]): readonly FilterField[] => [
  { name: 'finding', label: 'Finding', kind: 'words', mayBeEmpty: true },
  { name: 'archived', label: 'Archived', kind: 'archived', mayBeEmpty: false },
  ...columns.flatMap(({ id, label, control }): FilterField[] => {
    const kind = filterKinds[control]
    if (kind === null) return []
    return [{ name: id, label: id === 'class' ? 'Class' : label, kind, mayBeEmpty: !neverEmpty.has(id) }]
  }),
]

interface Known {
  columns: readonly Column[]
  names: Pick<Names, 'people' | 'tags'> & { units: readonly Unit[] }
}

/** What a filter of words offers. */
export function optionsOf(field: FilterField, known: Known): readonly Choice[] {
  if (field.kind === 'archived') {
    return [
      { value: 'with', label: 'Shown, too' },
      { value: 'only', label: 'Only archived' },
    ]
  }
  const options = wordsOf(field, known)
  const none = field.name === 'role' ? 'Not answered yet' : `No ${field.label.toLowerCase()}`
  return field.mayBeEmpty ? [...options, { value: 'none', label: none }] : options
}

function wordsOf({ name }: FilterField, { columns, names }: Known): readonly Choice[] {
  if (name === 'finding')
    return Object.entries(allRules).map(([id, rule]) => ({ value: id, label: `${id} ${rule.title}` }))
  const column = columns.find((one) => one.id === name)
  switch (column?.control) {
    case 'unit':
      return byName(names.units).flatMap((one) => (isAbove(one, names.units) ? [one, withBelow(one)] : [one]))
    case 'person':
      return byName(names.people)
    case 'tags':
      return names.tags.map((tag) => ({ value: tag, label: tag }))
    case 'flag':
      return [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]
    default:
      return column?.choices ?? []
  }
}

const byName = (references: readonly { id: string; name: string }[]): Choice[] =>
  references
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label))

const isAbove = ({ value }: Choice, units: readonly Unit[]) => units.some((unit) => unit.parent === value)
const withBelow = ({ value, label }: Choice): Choice => ({
  value: underWord + value,
  label: `${label}, with its sub-units`,
})

const words: Readonly<Record<string, string>> = roleWords

/** Words as the options hold them: an address may carry names where the options have ids. */
export const asOptions = (chosen: readonly string[], options: readonly Choice[]): string[] =>
  chosen.map(
    (word) =>
      options.find(({ value, label }) => value === word || label.toLowerCase() === word.toLowerCase())
        ?.value ?? word,
  )

/** "Active, Paused", "5 chosen", or the words as an address gave them. */
export function chosenText(chosen: readonly string[], options: readonly Choice[]): string {
  if (chosen.length > 3) return `${chosen.length} chosen`
  return chosen
    .map((word) => options.find((option) => option.value === word)?.label ?? words[word] ?? word)
    .join(', ')
}
