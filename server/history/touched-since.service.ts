import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { askDatabase } from '../db/ask.ts'
import type { House } from '../house.ts'
import { listTouchedAfter } from './history.store.ts'

interface Touched {
  revision: number
  /** Initiatives that came, and those that were there and changed; archived ones too, hidden ones not. */
  added: number
  changed: number
}

/** How many initiatives of a snapshot came or changed after a revision; null for none, or one that is still to come. */
export async function touchedSince(
  house: House,
  { portfolio, initiatives }: Snapshot,
  revision: number | undefined,
): Promise<Touched | null> {
  if (revision === undefined || revision > portfolio.revision) return null
  const touched = { revision, added: 0, changed: 0 }
  if (revision === portfolio.revision) return touched
  const rows = await listTouchedAfter(askDatabase(house.db), portfolio.id, revision)
  const seen = new Set<string>(initiatives.map((one) => one.id))
  for (const { id, isNew } of rows) if (seen.has(id)) touched[isNew ? 'added' : 'changed'] += 1
  return touched
}
