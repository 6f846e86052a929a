import { LRUCache } from 'lru-cache'

import type { FocusPoint } from '#shared/focus/point.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'

/** What was removed from a portfolio by a revision, by id, as it was last. */
interface Removed {
  revision: number
  rows: ReadonlyMap<string, InitiativeRecord>
}

/** What is small of the past, and stays as it is: points of focus, and what is there no more. */
export class PastCache {
  readonly points = new LRUCache<string, FocusPoint>({ max: 50_000 })
  readonly removed = new LRUCache<string, Removed>({ max: 1_000 })
}
