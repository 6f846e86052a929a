import * as z from 'zod'
import { asOfSearch } from '../history/as-of-search.ts'

/** What a roadmap keeps in its address: how close it looks, whether as a table, and the initiative that it goes to. */
export const roadmapSearch = asOfSearch.extend({
  zoom: z.enum(['weeks', 'months', 'quarters', 'years']).optional().catch(undefined),
  view: z.enum(['table']).optional().catch(undefined),
  /** Key of the initiative whose bar is gone to. */
  open: z.string().max(40).optional().catch(undefined),
})
export type RoadmapSearch = z.output<typeof roadmapSearch>
