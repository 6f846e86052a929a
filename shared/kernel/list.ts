import * as z from 'zod'

/** One page of a list: `total` counts all that match and may be seen, `hidden` what may not be seen. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int(), hidden: z.int() })

export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
}

/** Where a write without another answer leaves the portfolio: its new revision. */
export const done = z.object({ revision: z.int() })

export const reference = z.object({ id: z.string(), name: z.string() })
export type Reference = z.infer<typeof reference>
