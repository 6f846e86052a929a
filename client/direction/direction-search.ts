import * as z from 'zod'
import { asOfSearch } from '../history/as-of-search.ts'

/** `?do=` opens what a remedy prepares: the wording, or the adaptation log. */
export const directionSearch = asOfSearch.extend({
  do: z.enum(['reword', 'look']).optional().catch(undefined),
})
