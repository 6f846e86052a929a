import * as z from 'zod'

import { ruleId } from '../finding/finding.ts'
import { pageQuery } from '../kernel/list.ts'
import { filterKinds, rangePatterns } from './condition.ts'
import type { FilterKind } from './condition.ts'
import type { Initiative, InitiativeField } from './initiative.ts'
import { initiativeView } from './initiative.view.ts'
import { area, health, initiativeClass, role, stage, technology } from './vocabulary.ts'

const derivedColumns = ['key', 'class', 'left', 'createdAt', 'updatedAt'] as const

/** Every built-in column that rows are sorted by. */
export const sortableColumns = [...derivedColumns, ...Object.keys(initiativeView)]

const customName = String.raw`custom\.[\w-]{1,200}`
const isCustom = new RegExp(`^${customName}$`)

const sortPart = `-?(?:${sortableColumns.join('|')}|${customName})`

/** One column or up to five, the strongest first; a minus turns one round. */
export const initiativeSort = z
  .string()
  .regex(
    new RegExp(`^${sortPart}(?:,${sortPart}){0,4}$`),
    `Sort by one to five of: ${sortableColumns.join(', ')}; a minus turns one round.`,
  )

const longest = 8_000
const text = () => z.string().max(longest)

/** Words of a list that is closed: one or several, separated by commas; `none` is empty, `any` is not, `!` turns it round. */
function closed(...options: readonly string[]) {
  const word = ['none', ...options].join('|')
  return text().regex(
    new RegExp(`^(?:any|!?(?:${word})(?:, ?(?:${word}))*)$`),
    `Give one or several of: ${options.join(', ')}; none for empty, any for the rest, ! in front for none of them.`,
  )
}

const ranges = {
  number: 'Give a number, a range such as 1..5, 3.. or ..3, none or any.',
  money: 'Give minor units, a range such as 100..500, 300.. or ..300, none or any.',
  day: 'Give a day, a range such as 2026-01-01..today+30, none or any.',
} as const

const ofKind = (kind: FilterKind) =>
  kind === 'text' || kind === 'words'
    ? text().min(1)
    : text().regex(new RegExp(rangePatterns[kind]), ranges[kind])

const vocabularies: Partial<Record<InitiativeField, z.ZodString>> = {
  area: closed(...area.options),
  role: closed(...role.options, 'drives_customer_engagement', 'drives_digitized_solutions'),
  stage: closed(...stage.options),
  health: closed(...health.options),
  technologies: closed(...technology.options),
  confidential: closed('yes', 'no'),
}

// the view lists exactly the fields
const byField = Object.fromEntries(
  Object.entries(initiativeView).map(([field, { control }]) => [
    field,
    (vocabularies[field as InitiativeField] ?? ofKind(filterKinds[control])).optional(),
  ]),
) as Record<InitiativeField, z.ZodOptional<z.ZodString>>

/** How each column is filtered: see `readCondition`. `under:` before a unit means all below it, too. Custom fields by `custom.<id>`, as their kind asks. */
const columnFilters = {
  ...byField,
  key: text().min(1).optional(),
  class: closed(...initiativeClass.options).optional(),
  left: ofKind('money').optional(),
  createdAt: ofKind('day').optional(),
  updatedAt: ofKind('day').optional(),
}

const filterShape = {
  /** Text search. */
  q: z.string().max(200).optional(),
  ...columnFilters,
  /** Rows that findings of these rules are about. */
  finding: closed(...ruleId.options).optional(),
  /** Ids of initiatives: the rows behind a number. */
  ids: text().optional(),
  archived: z.enum(['without', 'with', 'only']).default('without'),
}

/** Takes custom columns, too, and refuses every other name. They are read by name: the type stays that of the known ones. */
const withCustom = <S extends z.ZodObject>(known: S): S =>
  known.catchall(text().min(1)).superRefine((given, context) => {
    const keys = Object.keys(given).filter(
      (name) => !Object.hasOwn(known.shape, name) && !isCustom.test(name),
    )
    if (keys.length > 0) context.addIssue({ code: 'unrecognized_keys', keys, input: given })
  }) as unknown as S

export const initiativeFilter = withCustom(z.object(filterShape))

/** A filter as an address writes it, by the name of the column. */
export type FilterTexts = Readonly<Record<string, string | undefined>>

export const initiativeListQuery = withCustom(
  z.object({ ...filterShape, sort: initiativeSort.default('key'), ...pageQuery }),
)

/** Custom columns that a filter or an order names and that are not among these. */
export const unknownColumns = (names: readonly string[], columns: readonly { id: string }[]): string[] =>
  names.filter((name) => isCustom.test(name) && !columns.some((column) => column.id === name))

/** Keys compare by their number: KP-2 before KP-10. */
export const keyNumber = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1))

/** What is still to be spent: never below 0; null without a budget. Nothing spent counts as 0. */
export const leftMinor = (row: Pick<Initiative, 'budget' | 'spent'>): number | null =>
  row.budget === null ? null : Math.max(0, row.budget - (row.spent ?? 0))
