import * as z from 'zod'
import { changeKind } from '#shared/history/change-set.ts'
import { day } from '#shared/kernel/day.ts'

const word = z.string().max(200).optional().catch(undefined)

/** What the history keeps in its address; `initiative` is a key, as people know it. */
export const historySearch = z.object({
  person: word,
  kind: changeKind.optional().catch(undefined),
  initiative: word,
  day: day.optional().catch(undefined),
})
export type HistorySearch = z.output<typeof historySearch>

/** Two days to compare; absent: a month ago, and today. */
export const compareSearch = z.object({
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
})
