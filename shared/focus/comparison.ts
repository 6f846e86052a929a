import * as z from 'zod'

import type { InitiativeRecord } from '../initiative/initiative.ts'
import { initiativeClass, stage } from '../initiative/vocabulary.ts'
import type { InitiativeClass } from '../initiative/vocabulary.ts'
import { day } from '../kernel/day.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { focusMeasures } from './assessment.ts'
import { classContext, classOf } from './classify.ts'
import { measureFocus } from './focus.ts'
import type { FocusOptions } from './focus.ts'

const row = z.object({ id: z.string(), key: z.string(), title: z.string() })
const moved = row.extend({ class: initiativeClass, budget: z.int().nullable() })
const amount = z.object({ from: z.int().nullable(), to: z.int().nullable() })
const sums = z.object({ initiatives: z.int(), archived: z.int(), budget: z.int(), spent: z.int() })

/** What is different between two days. Rows are there while they are not archived; money is whole minor units. */
export const comparison = z.object({
  from: day,
  to: day,
  /** The measures on each day; null before the portfolio was made. */
  before: focusMeasures.nullable(),
  after: focusMeasures,
  /** Rows there on the later day only: logged meanwhile, or brought back. */
  entered: z.array(moved.extend({ how: z.enum(['logged', 'restored']) })),
  /** Rows there on the earlier day only: archived meanwhile, or taken out by an undo. */
  left: z.array(moved.extend({ how: z.enum(['archived', 'removed']) })),
  reclassified: z.array(row.extend({ from: initiativeClass, to: initiativeClass })),
  /** Rows whose stage changed: what goes in and out of scope without a change of class. */
  stages: z.array(row.extend({ from: stage, to: stage })),
  money: z.array(row.extend({ budget: amount, spent: amount })),
  /** Counts and sums of each day; sums leave out what is archived. */
  sums: z.object({ from: sums, to: sums }),
  /** Initiatives of the later day that the reader may not see. */
  hidden: z.int(),
})
export type Comparison = z.infer<typeof comparison>
type ComparedSums = z.infer<typeof sums>

/** Two days of one portfolio side by side, the earlier first; null: it was not made yet. */
export function compareSnapshots(
  earlier: Snapshot | null,
  later: Snapshot,
  options: FocusOptions & { from: string },
): Comparison {
  const [then, now] = [earlier ? rowsOf(earlier) : [], rowsOf(later)]
  const [old, current] = [new Map(then.map(byId)), new Map(now.map(byId))]
  const both = now.flatMap((one) => {
    const before = old.get(one.row.id)
    return before && isHere(before) && isHere(one) ? [{ before, one }] : []
  })
  return {
    from: options.from,
    to: later.today,
    before: earlier && measureFocus(earlier, options),
    after: measureFocus(later, options),
    entered: now
      .filter((one) => isHere(one) && !isHere(old.get(one.row.id)))
      .map((one) => ({ ...movedOf(one), how: old.has(one.row.id) ? 'restored' : 'logged' })),
    left: then
      .filter((one) => isHere(one) && !isHere(current.get(one.row.id)))
      .map((one) => ({ ...movedOf(one), how: current.has(one.row.id) ? 'archived' : 'removed' })),
    reclassified: both
      .filter(({ before, one }) => before.class !== one.class)
      .map(({ before, one }) => ({ ...nameOf(one), from: before.class, to: one.class })),
    stages: both
      .filter(({ before, one }) => before.row.stage !== one.row.stage)
      .map(({ before, one }) => ({ ...nameOf(one), from: before.row.stage, to: one.row.stage })),
    money: both
      .filter(({ before, one }) => before.row.budget !== one.row.budget || before.row.spent !== one.row.spent)
      .map(({ before, one }) => ({
        ...nameOf(one),
        budget: { from: before.row.budget, to: one.row.budget },
        spent: { from: before.row.spent, to: one.row.spent },
      })),
    sums: { from: sumUp(earlier), to: sumUp(later) },
    hidden: later.hidden,
  }
}

interface Classed {
  row: InitiativeRecord
  class: InitiativeClass
}

function rowsOf(snapshot: Snapshot): Classed[] {
  const context = classContext(snapshot)
  return snapshot.initiatives.map((one) => ({ row: one, class: classOf(one, context) }))
}

const byId = (one: Classed) => [one.row.id, one] as const
const isHere = (one: Classed | undefined): boolean => one !== undefined && one.row.archivedAt === null
const nameOf = ({ row: { id, key, title } }: Classed) => ({ id, key, title })
const movedOf = (one: Classed) => ({ ...nameOf(one), class: one.class, budget: one.row.budget })

function sumUp(snapshot: Snapshot | null): ComparedSums {
  const found: ComparedSums = { initiatives: 0, archived: 0, budget: 0, spent: 0 }
  for (const one of snapshot?.initiatives ?? []) {
    if (one.archivedAt !== null) {
      found.archived += 1
      continue
    }
    found.initiatives += 1
    found.budget += one.budget ?? 0
    found.spent += one.spent ?? 0
  }
  return found
}
