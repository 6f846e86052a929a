import type { InitiativeRecord } from '../initiative/initiative.ts'
import { initiativeClass } from '../initiative/vocabulary.ts'
import type { InitiativeClass } from '../initiative/vocabulary.ts'
import { measuredBasis } from '../portfolio/portfolio.ts'
import type { Basis, MeasuredBasis } from '../portfolio/portfolio.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import type { PerClass } from './assessment.ts'
import { classOf } from './classify.ts'
import type { ClassContext } from './classify.ts'
import { isInScope, weightIn } from './weigh.ts'

/** An initiative in scope, with its class and its weight in the basis asked for (whole units, as in `weigh`). */
export interface Row {
  readonly initiative: InitiativeRecord
  readonly class: InitiativeClass
  readonly weight: number
}

/** The sums of everything in scope, by class, in all four bases at once. */
export interface Tally {
  readonly sums: Readonly<Record<MeasuredBasis, PerClass>>
  readonly rowsIn: (basis: MeasuredBasis) => Row[]
}

const none: PerClass = {
  core: 0,
  supporting: 0,
  unproven: 0,
  competing: 0,
  foundation: 0,
  outside: 0,
  unclassified: 0,
  total: 0,
}

/** Classifies and adds up the rows in scope in one pass. */
export function tally(snapshot: Snapshot, context: ClassContext): Tally {
  const sums = {
    budget_remaining: { ...none },
    budget_total: { ...none },
    fte: { ...none },
    count: { ...none },
  }
  const inScope: InitiativeRecord[] = []
  const classes: InitiativeClass[] = []
  for (const initiative of snapshot.initiatives) {
    if (!isInScope(initiative)) continue
    const found = classOf(initiative, context)
    inScope.push(initiative)
    classes.push(found)
    sums.budget_remaining[found] += weightIn.budget_remaining(initiative)
    sums.budget_total[found] += weightIn.budget_total(initiative)
    sums.fte[found] += weightIn.fte(initiative)
    sums.count[found] += 1
  }
  for (const basis of measuredBasis.options) {
    for (const one of initiativeClass.options) sums[basis].total += sums[basis][one]
  }
  const rowsIn = (basis: MeasuredBasis): Row[] =>
    inScope.map((initiative, at) => ({
      initiative,
      class: classes[at]!, // both lists grow together
      weight: weightIn[basis](initiative),
    }))
  return { sums, rowsIn }
}

/** The basis measured in: `auto` is the first in which something in scope weighs more than 0, else count. */
export function resolveBasis(sums: Tally['sums'], wanted: Basis): MeasuredBasis {
  if (wanted !== 'auto') return wanted
  return measuredBasis.options.find((basis) => sums[basis].total > 0) ?? 'count'
}
