import * as z from 'zod'

/** What the grid keeps in its address. */
export const initiativeSearch = z.object({ open: z.string().max(200).optional().catch(undefined) })
