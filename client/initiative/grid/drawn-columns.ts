import type { ShownColumn } from './shown-columns.ts'

/** The places of columns that are drawn when these are in sight: in order, and always those that are pinned. */
export const placesDrawn = (columns: readonly ShownColumn[], inSight: readonly number[]): number[] =>
  [...new Set([...columns.flatMap(({ isPinned }, at) => (isPinned ? [at] : [])), ...inSight])].toSorted(
    (a, b) => a - b,
  )

/** The same with the place of the focus in order, which is never taken out of the document; null for no focus. */
export const withActive = (drawn: readonly number[], active: number | null): readonly number[] =>
  active === null || drawn.includes(active) ? drawn : [...drawn, active].toSorted((a, b) => a - b)
