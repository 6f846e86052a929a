import type { InitiativeRecord } from '../initiative/initiative.ts'
import { initiativeClass } from '../initiative/vocabulary.ts'
import type { InitiativeClass } from '../initiative/vocabulary.ts'
import type { MeasuredBasis } from '../portfolio/portfolio.ts'
import type { PerClass } from './assessment.ts'
import { classOf } from './classify.ts'
import type { ClassContext } from './classify.ts'
import { addToUnit } from './unit-sums.ts'
import type { UnitSums } from './unit-sums.ts'
import { isInScope, weightIn } from './weigh.ts'

/** An initiative in scope, with its class and its weight in the basis asked for (whole units, as in `weigh`). */
export interface Row {
  readonly initiative: InitiativeRecord
  readonly class: InitiativeClass
  readonly weight: number
}

/** What of an initiative focus depends on. */
export type PointRow = Pick<
  InitiativeRecord,
  'id' | 'area' | 'role' | 'stage' | 'archivedAt' | 'budget' | 'spent' | 'fte'
>

/** What is in scope, row by row and by unit in one basis, and added up by class in all four. */
export interface Tally {
  readonly rows: readonly Row[]
  readonly sums: Readonly<Record<MeasuredBasis, PerClass>>
  readonly units: Iterable<UnitSums>
}

/** Classifies, weighs and adds up what is in scope, in one pass. */
export function tally(
  initiatives: readonly InitiativeRecord[],
  reading: { context: ClassContext; basis: MeasuredBasis },
): Tally {
  const rows: Row[] = []
  const sums = noSums()
  const units = new Map<string, UnitSums>()
  const { context, basis } = reading
  const weigh = weightIn[basis]
  initiatives.forEach((initiative) => {
    if (!isInScope(initiative)) return
    const row: Row = { initiative, class: classOf(initiative, context), weight: weigh(initiative) }
    rows.push(row)
    addToClass(sums, row)
    addToUnit(units, row)
  })
  return { rows, units: units.values(), sums: named(sums) }
}

/** What is in scope, added up by class in all four bases, and nothing more. */
export function sumUp(
  initiatives: readonly PointRow[],
  context: Pick<ClassContext, 'primary' | 'proven'>,
): Tally['sums'] {
  const sums = noSums()
  for (const initiative of initiatives) {
    if (isInScope(initiative)) addToClass(sums, { initiative, class: classOf(initiative, context) })
  }
  return named(sums)
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

type Sums = Record<MeasuredBasis, Float64Array>

const emptySums = () => new Float64Array(initiativeClass.options.length)

const noSums = (): Sums => ({
  budget_remaining: emptySums(),
  budget_total: emptySums(),
  fte: emptySums(),
  count: emptySums(),
})

function addToClass(
  sums: Sums,
  { initiative, class: found }: { initiative: PointRow; class: InitiativeClass },
): void {
  const place = placeOf[found]
  sums.budget_remaining[place]! += weightIn.budget_remaining(initiative) // every class has its place
  sums.budget_total[place]! += weightIn.budget_total(initiative)
  sums.fte[place]! += weightIn.fte(initiative)
  sums.count[place]! += 1
}

const named = (sums: Sums): Tally['sums'] => ({
  budget_remaining: byClass(sums.budget_remaining),
  budget_total: byClass(sums.budget_total),
  fte: byClass(sums.fte),
  count: byClass(sums.count),
})

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
