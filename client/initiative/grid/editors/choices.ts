import type { Initiative, InitiativeField, InitiativePatch } from '#shared/initiative/initiative.ts'
import { areaWords, healthWords, stageWords, technologyWords } from '#shared/initiative/initiative.words.ts'
import { mayMoveStage } from '#shared/initiative/vocabulary.ts'
import type { Stage } from '#shared/initiative/vocabulary.ts'
import type { Reference } from '#shared/kernel/list.ts'
import type { Option } from './option-list.tsx'

export interface Choices {
  options: readonly Option[]
  /** What the row holds: one value, or several. */
  chosen: readonly string[]
  isMulti: boolean
  /** Whether a name that is not in the list may be written; units and people are made by name. */
  isOpen: boolean
}

const nobody = { value: '', label: 'Nobody' }

/** Names to choose from, and whether others may be made. */
export interface Names {
  units: readonly Reference[]
  people: readonly Reference[]
  mayAdd: boolean
}

/** What a cell of choices offers for one row. */
export function choicesOf(field: InitiativeField, row: Initiative, names: Names): Choices {
  const one = { isMulti: false, isOpen: false }
  switch (field) {
    case 'stage':
      return {
        ...one,
        // the words' own keys
        options: optionsOf(stageWords).filter((option) => mayMoveStage(row.stage, option.value as Stage)),
        chosen: [row.stage],
      }
    case 'health':
      return { ...one, options: optionsOf(healthWords), chosen: [row.health] }
    case 'area':
      return {
        ...one,
        options: [...optionsOf(areaWords), { value: '', label: 'No area' }],
        chosen: [row.area ?? ''],
      }
    case 'technologies':
      return { options: optionsOf(technologyWords), chosen: row.technologies, isMulti: true, isOpen: false }
    case 'unit': {
      const options = [...named(names.units), { value: '', label: 'No unit' }]
      return { isMulti: false, isOpen: names.mayAdd, options, chosen: [row.unit?.id ?? ''] }
    }
    case 'owner':
    case 'sponsor': {
      const options = [...named(names.people), nobody]
      return { isMulti: false, isOpen: names.mayAdd, options, chosen: [row[field]?.id ?? ''] }
    }
    default:
      return { ...one, options: [], chosen: [] }
  }
}

/** The patch that a choice stands for; empty text empties the field. */
export const patchOf = (field: InitiativeField, value: string | readonly string[]): InitiativePatch => ({
  [field]: value === '' ? null : value,
})

const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const named = (references: readonly Reference[]): Option[] =>
  references
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
