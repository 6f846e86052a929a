import type { InitiativeRecord } from '../initiative/initiative.ts'
import { addDays } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { endOfQuarter } from '../kernel/quarter.ts'
import type { MeasuredBasis } from '../portfolio/portfolio.ts'
import type { Snapshot } from '../portfolio/snapshot.ts'
import type { PolicyNumbers } from '../policy/policy.ts'
import { classOf } from './classify.ts'
import type { ClassContext } from './classify.ts'
import { exceeds, focusOf } from './ratio.ts'
import type { Row } from './tally.ts'
import { isInScope, weightIn } from './weigh.ts'

/** What starts next, and focus over that alone. */
export interface ForwardLook {
  /** From tomorrow to the end of the last quarter looked at, what is left of this one included. */
  readonly from: Day
  readonly to: Day
  /** In scope or proposed, whatever their class. */
  readonly rows: readonly Row[]
  /** In whole units of weight. */
  readonly weights: { readonly core: number; readonly competing: number }
  /** Null when nothing of it drives a strategy. */
  readonly focus: number | null
}

/** The days that a forward look covers: quarters of the portfolio's fiscal year. */
export const forwardSpan = ({ today, portfolio, policy }: Snapshot): { from: Day; to: Day } => ({
  from: addDays(today, 1),
  to: endOfQuarter(today, { fiscalYearStart: portfolio.fiscalYearStart, ahead: policy.forwardQuarters }),
})

const isComing = (one: InitiativeRecord): boolean =>
  isInScope(one) || (one.archivedAt === null && one.stage === 'proposed')

/** Focus over the work, in scope or proposed, that starts in the next quarters. */
export function lookForward(
  snapshot: Snapshot,
  { context, basis }: { context: ClassContext; basis: MeasuredBasis },
): ForwardLook {
  const { from, to } = forwardSpan(snapshot)
  const rows: Row[] = []
  const weights = { core: 0, competing: 0 }
  for (const initiative of snapshot.initiatives) {
    const { start } = initiative
    if (start === null || start < from || start > to || !isComing(initiative)) continue
    const row = { initiative, class: classOf(initiative, context), weight: weightIn[basis](initiative) }
    rows.push(row)
    if (row.class === 'core' || row.class === 'competing') weights[row.class] += row.weight
  }
  return { from, to, rows, weights, focus: focusOf(weights) }
}

/** Whether what starts next pulls focus down by as much as the policy names, or more; no when either is unknown. */
export const pullsDown = (
  { focus, forward }: { focus: number | null; forward: number | null },
  { forwardDrop }: PolicyNumbers,
): boolean => focus !== null && forward !== null && !exceeds(forwardDrop, focus - forward)
