import type { UnitId } from '../kernel/id.ts'
import type { Unit } from './unit.ts'

export interface UnitBranch {
  unit: Unit
  children: UnitBranch[]
}

/** Units as a tree, each level by name. A unit whose parent is not among them stands at the top, so that none is lost. */
export function unitTree(units: readonly Unit[]): UnitBranch[] {
  const branches = new Map<UnitId, UnitBranch>(units.map((unit) => [unit.id, { unit, children: [] }]))
  const roots: UnitBranch[] = []
  for (const unit of units.toSorted((one, other) => one.name.localeCompare(other.name))) {
    const branch = branches.get(unit.id)
    const parent = unit.parent === null ? undefined : branches.get(unit.parent)
    if (branch) (parent?.children ?? roots).push(branch)
  }
  return roots
}

/** The tree read from top to bottom; `depth` 0 is at the top. */
export const flattenTree = (branches: readonly UnitBranch[], depth = 0): { unit: Unit; depth: number }[] =>
  branches.flatMap(({ unit, children }) => [{ unit, depth }, ...flattenTree(children, depth + 1)])

/** The unit and all below it: where it cannot be moved to. */
export function withDescendants(units: readonly Unit[], id: UnitId): ReadonlySet<UnitId> {
  const found = new Set([id])
  // a set visits what is added to it while it is walked
  for (const above of found) {
    for (const unit of units) if (unit.parent === above) found.add(unit.id)
  }
  return found
}
