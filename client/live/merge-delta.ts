import type { Delta } from '#shared/history/delta.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { withRows } from '../initiative/editing/snapshot-cache.ts'

/** A snapshot brought up to date by what changed since; a delta that is `whole` holds nothing to merge. */
export function mergeDelta(snapshot: Snapshot, delta: Delta): Snapshot {
  const gone = new Set(delta.removed)
  const withNew = withRows(snapshot, delta.initiatives)
  return {
    ...withNew,
    portfolio: { ...snapshot.portfolio, revision: Math.max(snapshot.portfolio.revision, delta.revision) },
    initiatives:
      gone.size === 0 ? withNew.initiatives : withNew.initiatives.filter((one) => !gone.has(one.id)),
    links: replaced(snapshot.links, delta.links, (one) => one.id).filter((one) => !gone.has(one.id)),
    reported: replaced(snapshot.reported, delta.reported, (one) => one.initiative),
    hidden: delta.hidden,
  }
}

/** What only concerns rows that are not held, and the rest for later. */
export function splitDelta(delta: Delta, isHeld: (id: string) => boolean): { now: Delta; later: Delta } {
  const [heldRows, rows] = parted(delta.initiatives, (one) => isHeld(one.id))
  const [heldIds, ids] = parted(delta.removed, isHeld)
  return {
    now: { ...delta, initiatives: rows, removed: ids },
    later: { ...delta, initiatives: heldRows, removed: heldIds, links: [], reported: [] },
  }
}

function parted<T>(list: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [list.filter(isFirst), list.filter((one) => !isFirst(one))]
}

function replaced<T>(known: readonly T[], given: readonly T[], idOf: (one: T) => string): T[] {
  const news = new Map(given.map((one) => [idOf(one), one]))
  const kept = known.map((one) => {
    const row = news.get(idOf(one))
    news.delete(idOf(one))
    return row ?? one
  })
  return [...kept, ...news.values()]
}
