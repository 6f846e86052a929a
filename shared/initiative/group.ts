import { leftMinor } from './filter.ts'
import type { Initiative } from './initiative.ts'
import { areaWords, healthWords, stageWords, technologyWords } from './initiative.words.ts'
import { purposeOf, purposes } from './purpose.ts'
import { area, health, initiativeClass, stage, technology } from './vocabulary.ts'

export const groupFields = [
  'class',
  'role',
  'stage',
  'health',
  'unit',
  'owner',
  'area',
  'technologies',
] as const
export type GroupField = (typeof groupFields)[number]

/** Sums of a group: money in minor units, staff in hundredths; an unknown amount adds nothing. */
export interface Sums {
  count: number
  budget: number
  spent: number
  left: number
  fteHundredths: number
}

export interface Group<T extends Initiative = Initiative> {
  /** The stored word, the unit's or owner's id, or `none`. */
  value: string
  label: string
  rows: T[]
  sums: Sums
}

/**
 * Rows by one field, each group in the order its rows came in. Words keep their own order, names go by the alphabet,
 * and empty comes last. A row with several technologies stands in each of them, so those sums add up to more.
 */
export function groupInitiatives<T extends Initiative>(rows: readonly T[], by: GroupField): Group<T>[] {
  const groups = new Map<string, Group<T>>()
  for (const row of rows) {
    for (const [value, label] of valuesOf(row, by)) {
      const group = groups.get(value) ?? { value, label, rows: [], sums: { ...nothing } }
      if (group.rows.length === 0) groups.set(value, group)
      group.rows.push(row)
      add(group.sums, row)
    }
  }
  return [...groups.values()].toSorted(
    (a, b) => rankOf(a, by) - rankOf(b, by) || a.label.localeCompare(b.label, 'en'),
  )
}

/** The sums over rows, for a footer. */
export function sumInitiatives(rows: readonly Initiative[]): Sums {
  const sums = { ...nothing }
  for (const row of rows) add(sums, row)
  return sums
}

const nothing: Sums = { count: 0, budget: 0, spent: 0, left: 0, fteHundredths: 0 }

function add(sums: Sums, row: Initiative): void {
  sums.count += 1
  sums.budget += row.budget ?? 0
  sums.spent += row.spent ?? 0
  sums.left += leftMinor(row) ?? 0
  sums.fteHundredths += Math.round((row.fte ?? 0) * 100)
}

const none = (label: string): [string, string] => ['none', label]

function valuesOf(row: Initiative, by: GroupField): [value: string, label: string][] {
  switch (by) {
    case 'class':
      return [[row.class, row.class]]
    case 'role': {
      const purpose = purposes.find((one) => one.id === purposeOf(row))
      return [purpose ? [purpose.id, purpose.label] : none('Not answered yet')]
    }
    case 'stage':
      return [[row.stage, stageWords[row.stage]]]
    case 'health':
      return [[row.health, healthWords[row.health]]]
    case 'area':
      return [row.area ? [row.area, areaWords[row.area]] : none('No area')]
    case 'unit':
      return [row.unit ? [row.unit.id, row.unit.name] : none('No unit')]
    case 'owner':
      return [row.owner ? [row.owner.id, row.owner.name] : none('No owner')]
    case 'technologies':
      return row.technologies.length > 0
        ? row.technologies.map((one) => [one, technologyWords[one]])
        : [none('No technology')]
  }
}

const orders: Partial<Record<GroupField, readonly string[]>> = {
  class: initiativeClass.options,
  role: purposes.map((one) => one.id),
  stage: stage.options,
  health: health.options,
  area: area.options,
  technologies: technology.options,
}

const rankOf = (group: Group, by: GroupField): number =>
  group.value === 'none' ? Number.MAX_SAFE_INTEGER : (orders[by]?.indexOf(group.value) ?? 0)
