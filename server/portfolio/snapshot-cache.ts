import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { KeptByState } from '../http/kept-by-state.ts'

/** About 1.5 KB of memory each. */
const maxInitiatives = 50_000

/**
 * Whole snapshots, so that a list, a verdict and an export of one state read the database once. Sized in initiatives,
 * because memory is spent by them.
 */
export class SnapshotCache extends KeptByState<Snapshot> {
  constructor() {
    super({ maxSize: maxInitiatives, sizeOf: ({ initiatives }) => initiatives.length + 100 })
  }
}
