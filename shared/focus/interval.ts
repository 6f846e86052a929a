import type { PolicyNumbers } from '../policy/policy.ts'
import type { FocusMeasures, PerClass } from './assessment.ts'
import { focusOf, sigmaOf } from './ratio.ts'
import type { Row } from './tally.ts'
import { zoneOfSigma } from './zone.ts'

/**
 * Bounds on focus, not probabilities. The lower end counts as competing all that is unclassified and all that is
 * unproven, unless its area is `neither`: work in no strategy's area cannot be a second strategy. The upper end counts
 * the unclassified as core and leaves the unproven out. An end with nothing to divide by is null.
 */
export function intervalOf(
  measured: { weights: PerClass; rows: readonly Row[] },
  policy: PolicyNumbers,
): FocusMeasures['interval'] {
  const { core, competing, unclassified } = measured.weights
  const worst = { core, competing: competing + unclassified + secondStrategyAtWorst(measured.rows) }
  const best = { core: core + unclassified, competing }
  return {
    lower: focusOf(worst),
    upper: focusOf(best),
    lowerZone: zoneOf(worst, policy),
    upperZone: zoneOf(best, policy),
  }
}

/** Whether no doubt can move the verdict: it is one, and both ends are in one zone. */
export const isFirm = ({ zone, interval }: Pick<FocusMeasures, 'zone' | 'interval'>): boolean =>
  zone !== 'not_enough_evidence' && interval.lowerZone === interval.upperZone

function secondStrategyAtWorst(rows: readonly Row[]): number {
  let weight = 0
  rows.forEach((row) => {
    if (mayCompete(row)) weight += row.weight
  })
  return weight
}

const mayCompete = (row: Row): boolean => row.class === 'unproven' && row.initiative.area !== 'neither'

function zoneOf(driving: Pick<PerClass, 'core' | 'competing'>, policy: PolicyNumbers) {
  const sigma = sigmaOf(driving)
  return sigma === null ? null : zoneOfSigma(sigma, policy)
}
