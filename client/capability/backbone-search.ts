import * as z from 'zod'
import { asOfSearch } from '../history/as-of-search.ts'

const word = z.string().max(200).optional().catch(undefined)

/** `?by=trait` groups by trait, `?open=` shows one capability's own part, `?at=` prepares what is wanted there. */
export const backboneSearch = asOfSearch.extend({
  by: z.enum(['trait']).optional().catch(undefined),
  open: word,
  at: z.enum(['assess', 'builds']).optional().catch(undefined),
})
export type BackboneSearch = z.infer<typeof backboneSearch>
