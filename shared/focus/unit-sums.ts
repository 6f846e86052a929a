import type { Reference } from '../kernel/list.ts'
import type { Row } from './tally.ts'

/** What is in scope in one unit, in whole units of weight. */
export interface UnitSums {
  readonly unit: Reference
  core: number
  competing: number
  /** Of all classes. */
  total: number
  /** How many initiatives drive a strategy, of any weight. */
  drivingCount: number
}

/** Adds a row to its unit's sums, which are made when they are first needed; a row without a unit is left out. */
export function addToUnit(units: Map<string, UnitSums>, row: Row): void {
  const { unit } = row.initiative
  if (!unit) return
  const known = units.get(unit.id)
  if (known) return add(known, row)
  const made = { unit, core: 0, competing: 0, total: 0, drivingCount: 0 }
  units.set(unit.id, made)
  add(made, row)
}

function add(sums: UnitSums, { class: found, weight }: Row): void {
  sums.total += weight
  if (found !== 'core' && found !== 'competing') return
  sums[found] += weight
  sums.drivingCount += 1
}
