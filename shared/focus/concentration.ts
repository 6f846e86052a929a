import type { Technology } from '../initiative/vocabulary.ts'
import type { Concentration } from './assessment.ts'
import type { Row } from './tally.ts'

/**
 * How far the weight lies in few of the units that rows name; those without one are left out. It says nothing of
 * direction, so it is never the headline. Null with two parts or fewer.
 */
export const byUnits = (rows: readonly Row[]): Concentration | null =>
  concentrationOf(rows, ({ initiative }) => (initiative.unit ? [initiative.unit.id] : []))

/** The same over technologies; a row counts wholly in each that it names. Null with two parts or fewer. */
export const byTechnologies = (rows: readonly Row[]): Concentration | null =>
  concentrationOf<Technology>(rows, ({ initiative }) => initiative.technologies)

function concentrationOf<Part extends string>(
  rows: readonly Row[],
  partsOf: (row: Row) => readonly Part[],
): Concentration | null {
  const sums = new Map<Part, number>()
  for (const row of rows) {
    if (row.weight === 0) continue
    for (const part of partsOf(row)) sums.set(part, (sums.get(part) ?? 0) + row.weight)
  }
  if (sums.size <= 2) return null
  // in one order, so that rounding never depends on that of the rows
  const weights = [...sums.values()].toSorted((one, other) => other - one)
  const whole = weights.reduce((total, weight) => total + weight, 0)
  const hhi = weights.reduce((sum, weight) => sum + (weight / whole) ** 2, 0)
  return { parts: weights.length, hhi, effective: 1 / hhi }
}
