import type { Reference } from '../kernel/list.ts'
import type { MeasuredBasis } from '../portfolio/portfolio.ts'
import type { PolicyNumbers } from '../policy/policy.ts'
import type { FocusMeasures, PerClass } from './assessment.ts'
import { focusOf, sigmaOf } from './ratio.ts'
import type { Row } from './tally.ts'
import { shownWeight } from './weigh.ts'

interface Share {
  readonly unit: Reference
  core: number
  competing: number
  total: number
  drivingCount: number
}

/**
 * Where it splits: the units that the rows in scope belong to, heaviest driving weight first; rows without a unit are
 * left out. A unit pulls the other way when more than the split edge of its driving weight competes, in enough
 * initiatives and with enough of the portfolio's driving weight to matter.
 */
export function measureUnits(
  measured: { rows: readonly Row[]; weights: PerClass; basis: MeasuredBasis },
  policy: PolicyNumbers,
): FocusMeasures['units'] {
  const drivingOfAll = measured.weights.core + measured.weights.competing
  const pullsOtherWay = (share: Share): boolean => {
    const sigma = sigmaOf(share)
    return (
      sigma !== null &&
      sigma > policy.splitMax &&
      share.drivingCount >= policy.unitMinDriving &&
      (share.core + share.competing) / drivingOfAll >= policy.unitMinShare
    )
  }
  return addUpByUnit(measured.rows)
    .toSorted(
      (one, other) =>
        drivingOf(other) - drivingOf(one) || other.total - one.total || compareNames(one, other),
    )
    .map((share) => ({
      unit: share.unit,
      sigma: sigmaOf(share),
      focus: focusOf(share),
      weight: shownWeight(share.total, measured.basis),
      driving: shownWeight(drivingOf(share), measured.basis),
      pullsOtherWay: pullsOtherWay(share),
    }))
}

const drivingOf = (share: Share) => share.core + share.competing

// ids break ties of equal names: the order must not depend on the order of the rows
const compareNames = ({ unit: one }: Share, { unit: other }: Share) =>
  compareText(one.name, other.name) || compareText(one.id, other.id)

const compareText = (one: string, other: string) => Number(one > other) - Number(one < other)

function addUpByUnit(rows: readonly Row[]): Share[] {
  const shares = new Map<string, Share>()
  for (const { initiative, class: found, weight } of rows) {
    const { unit } = initiative
    if (!unit) continue
    let share = shares.get(unit.id)
    if (!share) shares.set(unit.id, (share = { unit, core: 0, competing: 0, total: 0, drivingCount: 0 }))
    share.total += weight
    if (found === 'core' || found === 'competing') {
      share[found] += weight
      share.drivingCount += 1
    }
  }
  return [...shares.values()]
}
