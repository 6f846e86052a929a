import { useDeferredValue, useMemo, useState } from 'react'
import { passes, sortInitiatives } from '#shared/initiative/filter.ts'
import type { InitiativeFilter } from '#shared/initiative/filter.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'

export interface OrderedRows {
  rows: readonly Initiative[]
  /** Rows that an edit has moved out of the filter or out of order, but that stay where they are for now. */
  astray: number
  /** Filters and sorts again. */
  tidy: () => void
}

/**
 * Rows filtered and sorted as of the moment the filter or the order was chosen: an edited row keeps its place under the
 * hand that edits it, and a new one comes last, until the view is tidied or changed.
 */
export function useOrderedRows(
  all: readonly Initiative[],
  view: { filter: InitiativeFilter; sort: string },
): OrderedRows {
  const { filter, sort } = view
  const [held, setHeld] = useState<{ filter: InitiativeFilter; sort: string; ids: readonly string[] } | null>(
    null,
  )
  const isCurrent = held !== null && held.filter === filter && held.sort === sort
  // while an order is held, a fresh one is only needed to count what went astray: that may come a frame later
  const later = useDeferredValue(all)
  const source = isCurrent ? later : all
  const fresh = useMemo(
    () =>
      sortInitiatives(
        source.filter((row) => passes(row, filter)),
        sort,
      ),
    [source, filter, sort],
  )
  // set while rendering, as React asks for state that follows from what is rendered: no frame shows the old order
  if (!isCurrent) setHeld({ filter, sort, ids: fresh.map((row) => row.id) })

  const rows = useMemo(() => {
    if (!isCurrent) return fresh
    const byId = new Map(all.map((row) => [row.id as string, row]))
    const kept = held.ids.flatMap((id) => byId.get(id) ?? [])
    const inPlace = new Set(held.ids)
    return [...kept, ...all.filter((row) => !inPlace.has(row.id) && passes(row, filter))]
  }, [all, fresh, held, isCurrent, filter])
  const astray = useMemo(() => (isCurrent ? countAstray(rows, fresh) : 0), [rows, fresh, isCurrent])
  return { rows, astray, tidy: () => setHeld(null) }
}

/** How many rows would go or move: those no longer passing, and the least that breaks the order. */
function countAstray(rows: readonly Initiative[], fresh: readonly Initiative[]): number {
  const place = new Map(fresh.map((row, at) => [row.id, at]))
  let astray = 0
  let last = -1
  for (const row of rows) {
    const at = place.get(row.id)
    if (at === undefined || at < last) astray += 1
    else last = at
  }
  return astray
}
