import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

/** How often each row is held, by what is open on it. */
const holds = new Map<string, number>()
/** What brings a held row up to date once it is let go; only the latest counts. */
const waiting = new Map<string, () => void>()

export const isHeld = (id: string): boolean => holds.has(id)

/**
 * Keeps a row as it is while somebody types in it: what others change there waits until it is let go, so that saving
 * meets it as a conflict instead of writing over it. Answers how to let go.
 */
export function holdRow(id: string): () => void {
  holds.set(id, (holds.get(id) ?? 0) + 1)
  let isOver = false
  return () => {
    if (isOver) return
    isOver = true
    const left = (holds.get(id) ?? 1) - 1
    if (left > 0) {
      holds.set(id, left)
      return
    }
    holds.delete(id)
    const act = waiting.get(id)
    waiting.delete(id)
    // after what is saved in the same moment was sent
    if (act) setTimeout(act, 0)
  }
}

/** Has something done once a row is let go. */
export const onceLetGo = (id: string, act: () => void): void => void waiting.set(id, act)

/** A fetched snapshot with the rows that are held as they were; they follow when they are let go. */
export function keepHeld(client: QueryClient, queryKey: QueryKey, fetched: Snapshot): Snapshot {
  const known = client.getQueryData<Snapshot>(queryKey)
  if (known === undefined || holds.size === 0) return fetched
  const before = new Map(known.initiatives.map((one) => [one.id, one]))
  const initiatives = fetched.initiatives.map((row): InitiativeRecord => {
    const held = isHeld(row.id) ? before.get(row.id) : undefined
    if (held === undefined || held.version === row.version) return row
    onceLetGo(row.id, () => void client.invalidateQueries({ queryKey }))
    return held
  })
  return { ...fetched, initiatives }
}
