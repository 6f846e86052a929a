import { LRUCache } from 'lru-cache'

import type { Snapshot } from '#shared/portfolio/snapshot.ts'

/**
 * Whole snapshots by revision, so that a list, a verdict and an export of one state read the database once. Sized in
 * initiatives, because memory is spent by them.
 */
export class SnapshotCache {
  readonly #kept = new LRUCache<string, Promise<Snapshot>>({ max: 12 })

  get(key: string, load: () => Promise<Snapshot>): Promise<Snapshot> {
    const known = this.#kept.get(key)
    if (known) return known
    const loading = load().catch((error: unknown) => {
      this.#kept.delete(key)
      throw error
    })
    this.#kept.set(key, loading)
    return loading
  }
}
