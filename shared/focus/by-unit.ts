import { compareText } from '../kernel/compare-text.ts'
import type { MeasuredBasis } from '../portfolio/portfolio.ts'
import type { PolicyNumbers } from '../policy/policy.ts'
import type { Unit } from '../unit/unit.ts'
import type { FocusMeasures, PerClass } from './assessment.ts'
import { focusOf, sigmaOf } from './ratio.ts'
import { rollUp } from './unit-sums.ts'
import type { UnitSums } from './unit-sums.ts'
import { shownWeight } from './weigh.ts'

type Measured = FocusMeasures['units'][number]

/**
 * Where it splits: the units that the rows in scope belong to and all above them, each with what lies below it, as a
 * tree read from top to bottom; the heaviest driving weight first on each level. Rows without a unit are left out. A
 * unit pulls the other way when more than the split edge of its driving weight competes, in enough initiatives and with
 * enough of the portfolio's driving weight to matter.
 */
export function measureUnits(
  measured: { units: Iterable<UnitSums>; tree: readonly Unit[]; weights: PerClass; basis: MeasuredBasis },
  policy: PolicyNumbers,
): FocusMeasures['units'] {
  const { tree, weights, basis } = measured
  const drivingOfAll = weights.core + weights.competing
  const sums = rollUp(measured.units, tree)
  const parents = new Map<string, string | null>(tree.map(({ id, parent }) => [id, parent]))
  const below = Map.groupBy(sums.values(), ({ unit }) => {
    const parent = parents.get(unit.id) ?? null
    return parent !== null && sums.has(parent) ? parent : null
  })
  const read = (parent: string | null, depth: number): Measured[] =>
    (below.get(parent) ?? []).toSorted(heaviestFirst).flatMap((one) => [
      {
        unit: { id: one.unit.id, name: one.unit.name },
        parent,
        depth,
        sigma: sigmaOf(one),
        focus: focusOf(one),
        weight: shownWeight(one.total, basis),
        driving: shownWeight(drivingOf(one), basis),
        pullsOtherWay: pullsOtherWay(one, { policy, drivingOfAll }),
      },
      ...read(one.unit.id, depth + 1),
    ])
  return read(null, 0)
}

function pullsOtherWay(
  sums: UnitSums,
  { policy, drivingOfAll }: { policy: PolicyNumbers; drivingOfAll: number },
): boolean {
  const sigma = sigmaOf(sums)
  return (
    sigma !== null &&
    sigma > policy.splitMax &&
    sums.drivingCount >= policy.unitMinDriving &&
    drivingOf(sums) / drivingOfAll >= policy.unitMinShare
  )
}

const drivingOf = (sums: UnitSums) => sums.core + sums.competing

const heaviestFirst = (one: UnitSums, other: UnitSums) =>
  drivingOf(other) - drivingOf(one) || other.total - one.total || compareNames(one, other)

// ids break ties of equal names: the order must not depend on the order of the rows
const compareNames = ({ unit: one }: UnitSums, { unit: other }: UnitSums) =>
  compareText(one.name, other.name) || compareText(one.id, other.id)
