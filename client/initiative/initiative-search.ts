import * as z from 'zod'
import { initiativeFilter, initiativeListQuery } from '#shared/initiative/filter.ts'
import type { InitiativeFilter } from '#shared/initiative/filter.ts'
import { groupFields } from '#shared/initiative/group.ts'

/** A text that the schema can read, kept as it stands in the address; anything else is as good as absent. */
const readable = (schema: z.ZodType) =>
  z
    .string()
    .refine((text) => schema.safeParse(text).success)
    .optional()
    .catch(undefined)

const filters = {
  q: readable(initiativeFilter.shape.q),
  area: readable(initiativeFilter.shape.area),
  role: readable(initiativeFilter.shape.role),
  class: readable(initiativeFilter.shape.class),
  stage: readable(initiativeFilter.shape.stage),
  health: readable(initiativeFilter.shape.health),
  unit: readable(initiativeFilter.shape.unit),
  owner: readable(initiativeFilter.shape.owner),
  ids: readable(initiativeFilter.shape.ids),
  archived: z.enum(['with', 'only']).optional().catch(undefined),
}
export type FilterName = keyof typeof filters
// the keys of the object above
export const filterNames = Object.keys(filters) as readonly FilterName[]

/** What the grid keeps in its address: filters as the API takes them, sort, group, columns, and the open initiative. */
export const initiativeSearch = z.object({
  ...filters,
  sort: readable(initiativeListQuery.shape.sort),
  group: z.enum(groupFields).optional().catch(undefined),
  /** Names of the columns shown beside key and title, separated by commas; absent: the usual ones. */
  columns: z.string().max(400).optional().catch(undefined),
  /** Key of the initiative in the panel. */
  open: z.string().max(200).optional().catch(undefined),
  /** The field or section of the open initiative to go to. */
  at: z.string().max(40).optional().catch(undefined),
  /** `1`: the line for a new initiative is open. */
  add: z.enum(['1']).optional().catch(undefined),
})
export type InitiativeSearch = z.output<typeof initiativeSearch>

/** The filter that an address asks for. */
export const filterOf = (search: InitiativeSearch): InitiativeFilter =>
  initiativeFilter.parse(
    Object.fromEntries(
      filterNames.filter((name) => search[name] !== undefined).map((name) => [name, search[name]]),
    ),
  )

/** The values of a filter that takes several. */
export const valuesOf = (text: string | undefined): string[] => (text ? text.split(',') : [])
