import { compareText } from '../kernel/compare-text.ts'
import type { Quarter } from '../kernel/quarter.ts'
import { levelsOn, shortfall } from './level.ts'
import type { Levels } from './level.ts'
import type { CapabilityReading } from './reading.ts'

/** `late`: there by the end of the quarter, but not when work first needs it. */
export type CellState = 'nothing_required' | 'ready' | 'late' | 'short'

/** A capability in a quarter; the levels are those of its last day. */
export interface BackboneCell extends Pick<Levels, 'planned' | 'required'> {
  readonly quarter: Quarter
  readonly state: CellState
  /** Levels missing, at the end of a quarter that is short, at the worst of one that is late; else 0. */
  readonly shortBy: number
}

export interface BackboneRow {
  readonly reading: CapabilityReading
  readonly now: Levels
  readonly cells: readonly BackboneCell[]
  /** The first quarter in which it falls short, or comes late; null when it never does. */
  readonly firstGap: BackboneCell | null
}

/** Capabilities over quarters from today on: gaps first, the earliest and deepest ahead, then the most important, then by name. */
export const backboneRows = (
  readings: readonly CapabilityReading[],
  quarters: readonly Quarter[],
): BackboneRow[] => readings.map((reading) => asRow(reading, quarters)).toSorted(inOrder)

function asRow(reading: CapabilityReading, quarters: readonly Quarter[]): BackboneRow {
  const cells = quarters.map((quarter) => asCell(reading, quarter))
  return {
    reading,
    now: levelsOn(reading, reading.today),
    cells,
    firstGap: cells.find((one) => one.shortBy > 0) ?? null,
  }
}

function asCell(reading: CapabilityReading, quarter: Quarter): BackboneCell {
  const { planned, required } = levelsOn(reading, quarter.end)
  const atEnd = shortfall({ planned, required })
  // both only grow, so a gap is widest on the first day or when something begins to need it
  const first = quarter.start > reading.today ? quarter.start : reading.today
  const begins = reading.requirements.flatMap(({ from }) =>
    from !== null && from > first && from <= quarter.end ? [from] : [],
  )
  const worst = Math.max(...[first, ...begins].map((day) => shortfall(levelsOn(reading, day))))
  const state = required === 0 ? 'nothing_required' : atEnd > 0 ? 'short' : worst > 0 ? 'late' : 'ready'
  return { quarter, planned, required, state, shortBy: atEnd > 0 ? atEnd : worst }
}

function inOrder(one: BackboneRow, other: BackboneRow): number {
  const [mine, theirs] = [one.firstGap, other.firstGap]
  if (mine && theirs)
    return (
      compareText(mine.quarter.start, theirs.quarter.start) ||
      theirs.shortBy - mine.shortBy ||
      byName(one, other)
    )
  if (mine || theirs) return mine ? -1 : 1
  const important = ({ reading }: BackboneRow) => Number(reading.capability.isMostImportant)
  return important(other) - important(one) || byName(one, other)
}

const byName = (one: BackboneRow, other: BackboneRow): number =>
  one.reading.capability.name.localeCompare(other.reading.capability.name, 'en')
