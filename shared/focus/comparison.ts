import * as z from 'zod'

import type { InitiativeRecord } from '../initiative/initiative.ts'
import { initiativeClass, stage } from '../initiative/vocabulary.ts'
import { day } from '../kernel/day.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import { focusMeasures } from './assessment.ts'
import { classify } from './classify.ts'
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
export type ComparedSums = z.infer<typeof sums>

/** Two days of one portfolio side by side, the earlier first; null: it was not made yet. */
export function compareSnapshots(
  earlier: Snapshot | null,
  later: Snapshot,
  options: FocusOptions & { from: string },
): Comparison {
  const [was, is] = [earlier ? classify(earlier) : new Map<string, never>(), classify(later)]
  const old = new Map(earlier?.initiatives.map((one) => [one.id, one]))
  const now = new Map(later.initiatives.map((one) => [one.id, one]))
  const here = (one: InitiativeRecord | undefined) => one !== undefined && one.archivedAt === null
  const nameOf = ({ id, key, title }: InitiativeRecord) => ({ id, key, title })
  const both = later.initiatives.flatMap((one) => {
    const before = old.get(one.id)
    return before && here(before) && here(one) ? [{ before, one }] : []
  })
  return {
    from: options.from,
    to: later.today,
    before: earlier && measureFocus(earlier, options),
    after: measureFocus(later, options),
    entered: later.initiatives
      .filter((one) => here(one) && !here(old.get(one.id)))
      .map((one) => ({
        ...nameOf(one),
        class: is.get(one.id) ?? ('unclassified' as const),
        budget: one.budget,
        how: old.has(one.id) ? ('restored' as const) : ('logged' as const),
      })),
    left: (earlier?.initiatives ?? [])
      .filter((one) => here(one) && !here(now.get(one.id)))
      .map((one) => ({
        ...nameOf(one),
        class: was.get(one.id) ?? ('unclassified' as const),
        budget: one.budget,
        how: now.has(one.id) ? ('archived' as const) : ('removed' as const),
      })),
    reclassified: both
      .map(({ one }) => ({
        ...nameOf(one),
        from: was.get(one.id) ?? ('unclassified' as const),
        to: is.get(one.id) ?? ('unclassified' as const),
      }))
      .filter(({ from, to }) => from !== to),
    stages: both
      .filter(({ before, one }) => before.stage !== one.stage)
      .map(({ before, one }) => ({ ...nameOf(one), from: before.stage, to: one.stage })),
    money: both
      .filter(({ before, one }) => before.budget !== one.budget || before.spent !== one.spent)
      .map(({ before, one }) => ({
        ...nameOf(one),
        budget: { from: before.budget, to: one.budget },
        spent: { from: before.spent, to: one.spent },
      })),
    sums: { from: sumUp(earlier), to: sumUp(later) },
    hidden: later.hidden,
  }
}

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
