import * as z from 'zod'
import { isCustomName } from '#shared/field/custom.ts'
import type { CustomName } from '#shared/field/custom.ts'
import { initiativeFilter, initiativeSort } from '#shared/initiative/filter.ts'
import type { FilterTexts } from '#shared/initiative/filter.ts'
import type { ViewQuery } from '#shared/view/view.ts'

/** A text that the schema can read, kept as it stands in the address; anything else is as good as absent. */
const readable = (schema: z.ZodType) =>
  z
    .string()
    .refine((text) => schema.safeParse(text).success)
    .optional()
    .catch(undefined)

const { archived: _, ...conditions } = initiativeFilter.shape
type ConditionName = keyof typeof conditions

const filters = {
  // each filter as the API takes it
  ...(Object.fromEntries(
    Object.entries(conditions).map(([name, schema]) => [name, readable(schema)]),
  ) as Record<ConditionName, ReturnType<typeof readable>>),
  archived: z.enum(['with', 'only']).optional().catch(undefined),
}

const word = z.string().max(220).optional().catch(undefined)

/** What makes a view: filters, order, groups and columns. */
const viewed = {
  ...filters,
  sort: readable(initiativeSort),
  /** Id of the column that rows are grouped by. */
  group: word,
  /** Names of the columns shown beside key and title, separated by commas; absent: the usual ones. */
  columns: z.string().max(4_000).optional().catch(undefined),
}

const known = z.object({
  ...viewed,
  /** Id of the saved view that the address began with; `all`: every initiative, though another view opens first. */
  view: word,
  /** Key of the initiative in the panel. */
  open: word,
  /** The field or section of the open initiative to go to. */
  at: z.string().max(40).optional().catch(undefined),
  /** `1`: the line for a new initiative is open. */
  add: z.enum(['1']).optional().catch(undefined),
})

/** What the grid keeps in its address: filters, sort, group, columns, the view, and the open initiative. */
export type InitiativeSearch = z.output<typeof known> & { [Name in CustomName]?: string | undefined }

export function initiativeSearch(given: Record<string, unknown>): InitiativeSearch {
  const custom = Object.entries(given).filter(
    ([name, value]) => isCustomName(name) && typeof value === 'string' && value !== '',
  )
  // names and values as just seen
  return { ...known.parse(given), ...(Object.fromEntries(custom) as Record<CustomName, string>) }
}

/** Names of the filters that are on, custom ones too. */
export const filtersIn = (search: InitiativeSearch): string[] =>
  Object.entries(search)
    .filter(([name, value]) => value !== undefined && (Object.hasOwn(filters, name) || isCustomName(name)))
    .map(([name]) => name)

/** The filter that an address asks for. */
export function filterOf(search: InitiativeSearch): FilterTexts {
  const on = new Set(filtersIn(search))
  return Object.fromEntries(Object.entries(search).filter(([name]) => on.has(name)))
}

/** The change that takes these filters off. */
export const without = (names: readonly string[]): Partial<InitiativeSearch> =>
  Object.fromEntries(names.map((name) => [name, undefined]))

/** What of an address a view keeps. */
export function viewOf(search: InitiativeSearch): ViewQuery {
  const entries = Object.entries(search).filter(
    ([name, value]) => value !== undefined && (Object.hasOwn(viewed, name) || isCustomName(name)),
  )
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}

/** The change that brings a view about: its parts, and none of those that the address has now. */
export const toView = (search: InitiativeSearch, query: ViewQuery): Partial<InitiativeSearch> => ({
  ...without(Object.keys(viewOf(search))),
  ...initiativeSearch(query),
})
