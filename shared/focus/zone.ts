import type { PolicyNumbers } from '../policy/policy.ts'
import type { MeasuredZone, MissingEvidence, PerClass, Zone } from './assessment.ts'
import { coverageOf, sigmaOf } from './ratio.ts'

/** The zone by sigma's edges alone; a sigma on an edge is still in the better zone. */
export function zoneOfSigma(sigma: number, policy: PolicyNumbers): MeasuredZone {
  if (sigma <= policy.focusedMax) return 'focused'
  if (sigma <= policy.watchMax) return 'watch'
  return sigma <= policy.splitMax ? 'split' : 'inverted'
}

interface Measured {
  declared: boolean
  weights: PerClass
  counts: PerClass
}

/** The zone with what it follows from; without evidence enough there is no verdict. */
export function judge(measured: Measured, policy: PolicyNumbers) {
  const sigma = sigmaOf(measured.weights)
  const missing = findMissing(measured, policy)
  const zone: Zone = sigma === null || missing.length > 0 ? 'not_enough_evidence' : zoneOfSigma(sigma, policy)
  return { sigma, missing, zone }
}

/** Everything that keeps a verdict from being given; empty when there is evidence enough. */
export function findMissing(measured: Measured, policy: PolicyNumbers): MissingEvidence[] {
  const { declared, weights, counts } = measured
  const coverage = coverageOf(weights)
  const missing: MissingEvidence[] = []
  if (!declared) missing.push('no_declaration')
  if (counts.core + counts.competing < policy.minDriving) missing.push('too_few_driving')
  if (weights.core + weights.competing === 0) missing.push('no_driving_weight')
  if (coverage === null || coverage < policy.minCoverage) missing.push('low_coverage')
  return missing
}
