import type { Column } from '#shared/initiative/column.ts'
import { fits } from '#shared/initiative/fits.ts'
import type { Initiative, InitiativePatch } from '#shared/initiative/initiative.ts'
import { writeList } from '#shared/initiative/typed-list.ts'
import type { Reference } from '#shared/kernel/list.ts'
import type { Option } from './option-list.tsx'

export interface Choices {
  options: readonly Option[]
  /** What the row holds: one value, or several. */
  chosen: readonly string[]
  isMulti: boolean
  /** Whether a word that is not in the list may be written; tags, units and people are made by name. */
  isOpen: boolean
}

/** Names to choose from, and whether others may be made. */
export interface Names {
  units: readonly Reference[]
  people: readonly Reference[]
  /** Words that other initiatives are tagged with. */
  tags: readonly string[]
  mayAdd: boolean
}

/** What a cell of choices offers for one row. */
export function choicesOf(column: Column, row: Initiative, names: Names): Choices {
  const held = column.groups(row).map(({ value }) => value)
  const isEmpty = column.text(row) === ''
  switch (column.control) {
    case 'choices':
      return { options: [...column.choices], chosen: isEmpty ? [] : held, isMulti: true, isOpen: false }
    case 'tags':
      return { options: names.tags.map(optionOf), chosen: isEmpty ? [] : held, isMulti: true, isOpen: true }
    case 'unit':
      return {
        ...one(held, isEmpty),
        options: [...named(names.units), emptyOf(column)],
        isOpen: names.mayAdd,
      }
    case 'person':
      return { ...one(held, isEmpty), options: [...named(names.people), nobody], isOpen: names.mayAdd }
    default: {
      // those that may follow what the row holds
      const open = column.choices.filter(({ label }) => {
        const read = column.read(label)
        return read.ok && fits(read.patch, row).ok
      })
      const options = isOptional(column) ? [...open, emptyOf(column)] : open
      return { ...one(held, isEmpty), options, isOpen: false }
    }
  }
}

const one = (held: readonly string[], isEmpty: boolean) => ({
  chosen: isEmpty ? [''] : held.slice(0, 1),
  isMulti: false,
})
const optionOf = (word: string): Option => ({ value: word, label: word })
const nobody: Option = { value: '', label: 'Nobody' }
const emptyOf = ({ label }: Column): Option => ({ value: '', label: `No ${label.toLowerCase()}` })

/** Whether the field may be empty; "not reported" is a choice of its own. */
function isOptional(column: Column): boolean {
  const emptied = column.read('')
  return emptied.ok && Object.values(emptied.patch).every((value) => typeof value !== 'string')
}

/** The patch that a choice stands for; empty text empties the field. Null when it cannot be read. */
export function patchOf(column: Column, value: string | readonly string[]): InitiativePatch | null {
  const read = column.read(typeof value === 'string' ? value : writeList(value, column.control === 'tags'))
  return read.ok ? read.patch : null
}

const named = (references: readonly Reference[]): Option[] =>
  references
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
