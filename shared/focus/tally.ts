import type { InitiativeRecord } from '../initiative/initiative.ts'
import { initiativeClass } from '../initiative/vocabulary.ts'
import type { InitiativeClass } from '../initiative/vocabulary.ts'
import type { MeasuredBasis } from '../portfolio/portfolio.ts'
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

/** What is in scope, row by row in one basis, and added up by class in all four. */
export interface Tally {
  readonly rows: readonly Row[]
  readonly sums: Readonly<Record<MeasuredBasis, PerClass>>
}

// sums are kept by place, not by name: a portfolio may have 100,000 rows, and each adds to four sums
const placeOf = {
  core: 0,
  supporting: 1,
  unproven: 2,
  foundation: 3,
  competing: 4,
  outside: 5,
  unclassified: 6,
} as const satisfies Record<InitiativeClass, number>

/** Classifies, weighs and adds up what is in scope, in one pass. */
export function tally(
  initiatives: readonly InitiativeRecord[],
  { context, basis }: { context: ClassContext; basis: MeasuredBasis },
): Tally {
  const rows: Row[] = []
  const [left, budget, fte, count] = [emptySums(), emptySums(), emptySums(), emptySums()]
  for (const initiative of initiatives) {
    if (!isInScope(initiative)) continue
    const found = classOf(initiative, context)
    rows.push({ initiative, class: found, weight: weightIn[basis](initiative) })
    const place = placeOf[found]
    left[place]! += weightIn.budget_remaining(initiative) // every class has its place
    budget[place]! += weightIn.budget_total(initiative)
    fte[place]! += weightIn.fte(initiative)
    count[place]! += 1
  }
  return {
    rows,
    sums: {
      budget_remaining: byClass(left),
      budget_total: byClass(budget),
      fte: byClass(fte),
      count: byClass(count),
    },
  }
}

const emptySums = () => new Float64Array(initiativeClass.options.length)

function byClass(sums: Float64Array): PerClass {
  const of = (one: InitiativeClass) => sums[placeOf[one]]! // every class has its place
  return {
    core: of('core'),
    supporting: of('supporting'),
    unproven: of('unproven'),
    competing: of('competing'),
    foundation: of('foundation'),
    outside: of('outside'),
    unclassified: of('unclassified'),
    total: sums.reduce((total, sum) => total + sum, 0),
  }
}
