import { compareText } from '../kernel/compare-text.ts'
import type { PolicyNumbers } from '../policy/policy.ts'
import type { FocusMeasures, PerClass } from './assessment.ts'
import { focusOf, sigmaOf } from './ratio.ts'
import type { Row } from './tally.ts'
import { zoneOfSigma } from './zone.ts'

/**
 * The initiative whose absence would move sigma most (ties: more weight, then key), with focus and zone without it;
 * null when nothing that drives a strategy weighs anything. `focusWithout` is null when it is the only one.
 *
 * Leaving out weight w of core moves sigma by w * competing / (driving * (driving - w)), of competing by
 * w * core / (driving * (driving - w)). Both grow with w, so only the heaviest of each class can be pivotal: no sorting.
 */
export function findPivot(
  measured: { weights: PerClass; rows: readonly Row[] },
  policy: PolicyNumbers,
): FocusMeasures['pivot'] {
  const { weights } = measured
  const { core, competing } = findHeaviest(measured.rows)
  const pivot = core && competing ? strongerOf([core, competing], weights) : (core ?? competing)
  if (!pivot) return null
  const without = { core: weights.core, competing: weights.competing }
  without[pivot === core ? 'core' : 'competing'] -= pivot.weight
  const sigma = sigmaOf(without)
  return {
    id: pivot.initiative.id,
    key: pivot.initiative.key,
    title: pivot.initiative.title,
    focusWithout: focusOf(without),
    zoneWithout: sigma === null ? null : zoneOfSigma(sigma, policy),
  }
}

/** Orders keys of one portfolio by their number: KP-2 comes before KP-10. They share their letters, and no number starts with 0. */
export const compareKeys = (one: string, other: string): number =>
  one.length - other.length || compareText(one, other)

function findHeaviest(rows: readonly Row[]): Heaviest {
  const heaviest: Heaviest = { core: null, competing: null }
  rows.forEach((row) => keepHeavier(row, heaviest))
  return heaviest
}

interface Heaviest {
  core: Row | null
  competing: Row | null
}

function keepHeavier(row: Row, heaviest: Heaviest): void {
  if ((row.class !== 'core' && row.class !== 'competing') || row.weight === 0) return
  const best = heaviest[row.class]
  if (!best || isHeavier(row, best)) heaviest[row.class] = row
}

/** Whether a row comes before another: by weight, and among equals by key. */
export const isHeavier = (row: Row, than: Row): boolean =>
  row.weight > than.weight ||
  (row.weight === than.weight && compareKeys(row.initiative.key, than.initiative.key) < 0)

function strongerOf([core, competing]: [Row, Row], weights: PerClass): Row {
  const driving = weights.core + weights.competing
  // products of three amounts of money: too large for exact floating point, and ties must be exact
  const byCore = BigInt(core.weight) * BigInt(weights.competing) * BigInt(driving - competing.weight)
  const byCompeting = BigInt(competing.weight) * BigInt(weights.core) * BigInt(driving - core.weight)
  if (byCore !== byCompeting) return byCore > byCompeting ? core : competing
  return isHeavier(core, competing) ? core : competing
}
