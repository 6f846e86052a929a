import type { Reference } from '../kernel/list.ts'
import type { Unit } from '../unit/unit.ts'
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
  if (unit) add(sumsOf(units, unit), row)
}

function add(sums: UnitSums, { class: found, weight }: Row): void {
  sums.total += weight
  if (found !== 'core' && found !== 'competing') return
  sums[found] += weight
  sums.drivingCount += 1
}

function sumsOf(units: Map<string, UnitSums>, unit: Reference): UnitSums {
  const known = units.get(unit.id)
  if (known) return known
  const made = { unit, core: 0, competing: 0, total: 0, drivingCount: 0 }
  units.set(unit.id, made)
  return made
}

/** Sums of units with all below them: each unit's own are added to every unit above it. */
export function rollUp(own: Iterable<UnitSums>, tree: readonly Unit[]): Map<string, UnitSums> {
  const known = new Map<string, Unit>(tree.map((unit) => [unit.id, unit]))
  const rolled = new Map<string, UnitSums>()
  for (const sums of own) {
    for (const unit of pathUp(sums.unit, known)) {
      const above = sumsOf(rolled, unit)
      above.core += sums.core
      above.competing += sums.competing
      above.total += sums.total
      above.drivingCount += sums.drivingCount
    }
  }
  return rolled
}

/** A unit and all above it, itself first; a parent that is not there ends the way. */
function pathUp(unit: Reference, known: ReadonlyMap<string, Unit>): ReadonlySet<Reference> {
  const path = new Set<Reference>([known.get(unit.id) ?? unit])
  // a set visits what is added to it while it is walked, and nothing twice
  for (const one of path) {
    const above = known.get(known.get(one.id)?.parent ?? '')
    if (above) path.add(above)
  }
  return path
}
