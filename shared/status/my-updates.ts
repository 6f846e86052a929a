import * as z from 'zod'

import { health } from '../initiative/vocabulary.ts'
import { day } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { initiativeId, portfolioId } from '../kernel/id.ts'
import { statusUpdate } from './status-update.ts'

/** An active initiative that somebody owns and so reports on once a month. */
export const owedUpdate = z.object({
  portfolio: z.object({ id: portfolioId, key: z.string(), name: z.string() }),
  initiative: z.object({ id: initiativeId, key: z.string(), title: z.string(), health, end: day.nullable() }),
  /** What was published last; null when nothing was. */
  last: statusUpdate.nullable(),
  /** What I began and did not publish. */
  draft: statusUpdate.nullable(),
  due: z.boolean(),
})
export type OwedUpdate = z.infer<typeof owedUpdate>

/** What I owe this month, over all portfolios, by portfolio and key. */
export const myUpdates = z.object({
  today: day,
  items: z.array(owedUpdate),
  /** How many of them are due. */
  due: z.int(),
})
export type MyUpdates = z.infer<typeof myUpdates>

/** Whether an update is owed: none was published in this calendar month, by the organisation's day. Null: none ever. */
export const isDue = (published: Day | null, today: Day): boolean =>
  published === null || published.slice(0, 7) < today.slice(0, 7)
