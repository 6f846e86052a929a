import * as z from 'zod'

import { initiativeFilter, initiativeSort } from '../initiative/filter.ts'
import { instant } from '../kernel/day.ts'
import { opaqueId, userId } from '../kernel/id.ts'

const name = z.string().trim().min(1, 'Give the view a name.').max(80, 'A name has at most 80 characters.')

// filters and the order are what the list of the API takes, too
const readable = { ...initiativeFilter.shape, sort: initiativeSort }

/** What the page's address carries, by name: filters, order, groups, columns. Names that a page does not know do nothing. */
export const viewQuery = z
  .record(
    z.string().regex(/^[a-z][\w.-]{0,220}$/i, 'There is no such part of an address.'),
    z.string().max(8_000),
  )
  .refine((query) => Object.keys(query).length <= 60, 'A view has at most 60 parts.')
  .superRefine((query, context) => {
    for (const [part, schema] of Object.entries(readable)) {
      const read = schema.safeParse(query[part])
      if (query[part] === undefined || read.success) continue
      context.addIssue({ code: 'custom', path: [part], message: read.error.issues[0]?.message ?? '' })
    }
  })
export type ViewQuery = z.infer<typeof viewQuery>

const fields = z.strictObject({
  name,
  /** Shared views are for everybody in the portfolio, the others for their owner alone. */
  shared: z.boolean(),
  query: viewQuery,
})

export const viewCreate = z.strictObject({ ...fields.shape, shared: fields.shape.shared.default(false) })
export type ViewCreate = z.output<typeof viewCreate>

export const viewPatch = fields.partial()
export type ViewPatch = z.infer<typeof viewPatch>

/** The view that my list of initiatives opens with; null: all of them, by key. */
export const viewDefault = z.strictObject({ view: opaqueId.nullable() })

/** Filters, order, groups and columns under a name. `isDefault`: mine opens with it. */
export const savedView = z.object({
  id: opaqueId,
  ...fields.shape,
  owner: z.object({ id: userId, name: z.string() }),
  isDefault: z.boolean(),
  version: z.int(),
  createdAt: instant,
})
export type SavedView = z.infer<typeof savedView>
