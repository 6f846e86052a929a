import * as z from 'zod'

import { pageQuery } from '../kernel/list.ts'
import type { Initiative, InitiativeField } from './initiative.ts'
import { area, health, initiativeClass, role, stage } from './vocabulary.ts'

export const sortableFields = [
  'key',
  'title',
  'class',
  'area',
  'role',
  'stage',
  'health',
  'unit',
  'owner',
  'sponsor',
  'start',
  'end',
  'budget',
  'spent',
  'left',
  'fte',
  'value',
  'risk',
  'updatedAt',
  'createdAt',
] as const
export type SortField = (typeof sortableFields)[number]

/** One value or several, separated by commas; `none` stands for empty. */
const several = <T extends string>(values: readonly T[]) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(['none', ...values])))

const names = z.string().transform((text) => text.split(',').map((one) => one.trim()))

export const initiativeFilter = z.strictObject({
  q: z.string().max(200).optional(),
  area: several(area.options).optional(),
  role: several(role.options).optional(),
  class: several(initiativeClass.options).optional(),
  stage: several(stage.options).optional(),
  health: several(health.options).optional(),
  /** Ids or names; `none` finds those without. */
  unit: names.optional(),
  owner: names.optional(),
  /** Ids of initiatives: the rows behind a number. */
  ids: names.optional(),
  archived: z.enum(['without', 'with', 'only']).default('without'),
})
export type InitiativeFilter = z.output<typeof initiativeFilter>

export const initiativeListQuery = z.strictObject({
  ...initiativeFilter.shape,
  sort: z
    .string()
    .regex(
      new RegExp(`^-?(${sortableFields.join('|')})$`),
      `Sort by one of: ${sortableFields.join(', ')}; a minus turns it round.`,
    )
    .default('key'),
  ...pageQuery,
})

/** Whether a row passes. Text search looks in key, external id, title, summary, tags and names, whatever the case. */
export function passes(row: Initiative, filter: InitiativeFilter): boolean {
  if (filter.archived === 'without' && row.archivedAt !== null) return false
  if (filter.archived === 'only' && row.archivedAt === null) return false
  return (
    among(filter.area, row.area) &&
    among(filter.role, row.role) &&
    among(filter.class, row.class) &&
    among(filter.stage, row.stage) &&
    among(filter.health, row.health) &&
    named(filter.unit, row.unit) &&
    named(filter.owner, row.owner) &&
    (!filter.ids || filter.ids.includes(row.id)) &&
    (!filter.q || textOf(row).includes(filter.q.toLowerCase()))
  )
}

const among = (wanted: readonly string[] | undefined, value: string | null) =>
  !wanted || wanted.includes(value ?? 'none')

const named = (wanted: readonly string[] | undefined, value: { id: string; name: string } | null) =>
  !wanted ||
  (value
    ? wanted.some((one) => one === value.id || one.toLowerCase() === value.name.toLowerCase())
    : wanted.includes('none'))

const textOf = (row: Initiative) =>
  [row.key, row.externalId, row.title, row.summary, row.unit?.name, row.owner?.name, ...row.tags]
    .join('\n')
    .toLowerCase()

/** Keys compare by their number: KP-2 before KP-10. */
export const keyNumber = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1))

/** What is still to be spent: never below 0; null without a budget. Nothing spent counts as 0. */
export const leftMinor = (row: Pick<Initiative, 'budget' | 'spent'>): number | null =>
  row.budget === null ? null : Math.max(0, row.budget - (row.spent ?? 0))

const rank: Partial<Record<InitiativeField | 'class', readonly string[]>> = {
  class: initiativeClass.options,
  stage: stage.options,
  health: health.options,
}

function sortValue(row: Initiative, by: SortField): string | number | null {
  if (by === 'key') return keyNumber(row.key)
  if (by === 'left') return leftMinor(row)
  if (by === 'unit' || by === 'owner' || by === 'sponsor') return row[by]?.name.toLowerCase() ?? null
  if (by === 'title') return row.title.toLowerCase()
  const value = row[by]
  return by === 'class' || by === 'stage' || by === 'health' ? (rank[by]?.indexOf(String(value)) ?? 0) : value
}

/** A sorted copy; empty values come last either way, ties go by key. */
export function sortInitiatives<T extends Initiative>(rows: readonly T[], sort: string): T[] {
  const descending = sort.startsWith('-')
  // the query schema admits no other names
  const by = sort.replace('-', '') as SortField
  const keyed = rows.map((row) => ({ row, value: sortValue(row, by), key: keyNumber(row.key) }))
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null)
      return a.value === b.value ? a.key - b.key : a.value === null ? 1 : -1
    if (a.value === b.value) return a.key - b.key
    const order = a.value < b.value ? -1 : 1
    return descending ? -order : order
  })
  return keyed.map((one) => one.row)
}
