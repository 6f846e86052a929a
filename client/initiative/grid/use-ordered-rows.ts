import { useMemo, useState } from 'react'
import type { Column } from '#shared/initiative/column.ts'
import type { FilterTexts } from '#shared/initiative/filter.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Unit } from '#shared/unit/unit.ts'
import type { Day } from '#shared/kernel/day.ts'
import { makeFilter } from '#shared/initiative/row-filter.ts'
import type { RowsFound, RowTest } from '#shared/initiative/row-filter.ts'
import { sortedPlaces, sortRows } from '#shared/initiative/sort.ts'

export interface OrderedRows {
  rows: readonly Initiative[]
  /** Rows that an edit has moved out of the filter or out of order, but that stay where they are for now. */
  astray: number
  /** Filters and sorts again. */
  tidy: () => void
}

/** What is shown and in which order; the same objects until either is changed. */
export interface RowView {
  filter: FilterTexts
  sort: string
  columns: readonly Column[]
  today: Day
  /** Read only when the filter asks for findings: what they say now. */
  found: () => RowsFound
  /** Read when the filter is made: which unit lies below which. */
  units: readonly Unit[]
}

/** The order as it was chosen, and what was there then. */
interface Held extends RowView {
  passes: RowTest
  all: readonly Initiative[]
  rows: readonly Initiative[]
  /** Where each row stands among all. */
  places: readonly number[]
}

/**
 * Rows filtered and sorted as of the moment the filter or the order was chosen: an edited row keeps its place under the
 * hand that edits it, and a new one comes last, until the view is tidied or changed.
 */
export function useOrderedRows(all: readonly Initiative[], view: RowView): OrderedRows {
  const [held, setHeld] = useState<Held | null>(null)
  const isCurrent =
    held !== null &&
    held.filter === view.filter &&
    held.sort === view.sort &&
    held.columns === view.columns &&
    held.today === view.today
  const now = isCurrent ? held : hold(all, view)
  // set while rendering, as React asks for state that follows from what is rendered: no frame shows the old order
  if (!isCurrent) setHeld(now)
  const rows = useMemo(() => follow(now, all), [now, all])
  const astray = useMemo(() => countAstray(now, rows), [now, rows])
  return { rows, astray, tidy: () => setHeld(null) }
}

export function hold(all: readonly Initiative[], view: RowView): Held {
  const found = view.filter['finding'] === undefined ? {} : { found: view.found() }
  const passes = makeFilter(view.filter, {
    columns: view.columns,
    today: view.today,
    units: view.units,
    ...found,
  })
  const passing: number[] = []
  all.forEach((row, at) => passes(row) && passing.push(at))
  const places = sortedPlaces(
    passing.map((at) => all[at]!), // one of its places
    view,
  ).map((at) => passing[at]!) // as many as were sorted
  return { ...view, passes, all, rows: places.map((at) => all[at]!), places }
}

/** The rows held, as they are now, and what was added since and passes. What was archived goes at once. */
export function follow(held: Held, all: readonly Initiative[]): readonly Initiative[] {
  const { all: before, rows, places, filter, passes } = held
  if (before === all) return rows
  const isGone = (row: Initiative) => filter['archived'] === undefined && row.archivedAt !== null
  // an edit changes rows where they stand: this is what happens with every key that is typed, so it takes no maps
  if (before.every((row, at) => row.id === all[at]?.id)) {
    const kept = places.map((at) => all[at]!) // as many as there were, as just seen
    const added = all.slice(before.length).filter((row) => passes(row))
    return [...kept, ...added].filter((row) => !isGone(row))
  }
  const byId = new Map(all.map((row) => [row.id, row]))
  const known = new Set(before.map((row) => row.id))
  const kept = rows.flatMap((row) => byId.get(row.id) ?? []).filter((row) => !isGone(row))
  return [...kept, ...all.filter((row) => !known.has(row.id) && passes(row))]
}

/** How many rows would go or move when the view was tidied: only those that changed are looked at. */
export function countAstray(
  { rows: before, passes, sort, columns }: Held,
  rows: readonly Initiative[],
): number {
  if (before === rows) return 0
  const unchanged = rows.length === before.length ? null : new Set(before)
  return rows.filter((row, at) => {
    if (unchanged ? unchanged.has(row) : row === before[at]) return false
    if (!passes(row)) return true
    const around = [rows[at - 1], row, rows[at + 1]].filter((one) => one !== undefined)
    return sortRows(around, { sort, columns }).some((one, place) => one !== around[place])
  }).length
}
