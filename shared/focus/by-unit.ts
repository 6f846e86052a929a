import { compareText } from '../kernel/compare-text.ts'
import type { MeasuredBasis } from '../portfolio/portfolio.ts'
import type { PolicyNumbers } from '../policy/policy.ts'
import type { FocusMeasures, PerClass } from './assessment.ts'
import { focusOf, sigmaOf } from './ratio.ts'
import type { UnitSums } from './unit-sums.ts'
import { shownWeight } from './weigh.ts'

/**
 * Where it splits: the units that the rows in scope belong to, heaviest driving weight first; rows without a unit are
 * left out. A unit pulls the other way when more than the split edge of its driving weight competes, in enough
 * initiatives and with enough of the portfolio's driving weight to matter.
 */
export function measureUnits(
  measured: { units: Iterable<UnitSums>; weights: PerClass; basis: MeasuredBasis },
  policy: PolicyNumbers,
): FocusMeasures['units'] {
  const drivingOfAll = measured.weights.core + measured.weights.competing
  const pullsOtherWay = (sums: UnitSums): boolean => {
    const sigma = sigmaOf(sums)
    return (
      sigma !== null &&
      sigma > policy.splitMax &&
      sums.drivingCount >= policy.unitMinDriving &&
      (sums.core + sums.competing) / drivingOfAll >= policy.unitMinShare
    )
  }
  return [...measured.units]
    .toSorted(
      (one, other) =>
        drivingOf(other) - drivingOf(one) || other.total - one.total || compareNames(one, other),
    )
    .map((sums) => ({
      unit: sums.unit,
      sigma: sigmaOf(sums),
      focus: focusOf(sums),
      weight: shownWeight(sums.total, measured.basis),
      driving: shownWeight(drivingOf(sums), measured.basis),
      pullsOtherWay: pullsOtherWay(sums),
    }))
}

const drivingOf = (sums: UnitSums) => sums.core + sums.competing

// ids break ties of equal names: the order must not depend on the order of the rows
const compareNames = ({ unit: one }: UnitSums, { unit: other }: UnitSums) =>
  compareText(one.name, other.name) || compareText(one.id, other.id)
