import * as z from 'zod'
import { asOfSearch } from '../history/as-of-search.ts'

export const queueGroups = ['waiting', 'unlinked', 'returned', 'draft', 'accepted'] as const
export type QueueGroup = (typeof queueGroups)[number]

const word = z.string().max(200).optional().catch(undefined)

/** What the queue shows, and the link that is open in it, as its address says. */
export const queueSearch = asOfSearch.extend({
  show: z.enum(queueGroups).optional().catch(undefined),
  /** A person's id, or `none`. */
  owner: word,
  /** Id of the core initiative served. */
  serves: word,
  timing: z.enum(['kept', 'ahead', 'unknown']).optional().catch(undefined),
  /** Id of the link that is decided about. */
  open: word,
})
export type QueueSearch = z.output<typeof queueSearch>
export type QueueFilter = Pick<QueueSearch, 'show' | 'owner' | 'serves' | 'timing'>
