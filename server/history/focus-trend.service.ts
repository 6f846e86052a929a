import { measurePoint } from '#shared/focus/point.ts'
import type { FocusPoint } from '#shared/focus/point.ts'
import { trendDays, trendPointOf } from '#shared/focus/trend.ts'
import type { TrendPoint } from '#shared/focus/trend.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import type { Basis } from '#shared/portfolio/portfolio.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Caller } from '../auth/caller.ts'
import type { House } from '../house.ts'
import type { Sees } from '../portfolio/hidden.ts'
import { visibleTo, wholeSnapshot } from '../portfolio/snapshot.service.ts'
import type { PastState } from './as-of.service.ts'
import { focusPoints } from './focus-points.service.ts'
import { hiddenEver } from './past-focus.service.ts'

interface Asked {
  portfolio: { id: PortfolioId; revision: number }
  sees: Sees
  from: Day
  /** Not after today. */
  to: Day
  basis: Basis | undefined
}

/** Focus at the end of each month of a span, and on its last day, as far as somebody may see. */
export async function focusTrend(
  house: House,
  caller: Pick<Caller, 'organisationRevision' | 'today'>,
  { portfolio, sees, from, to, basis }: Asked,
): Promise<TrendPoint[]> {
  const base = await wholeSnapshot(house, portfolio, caller)
  const hidden = await hiddenEver(house, base, sees)
  const last = to === caller.today ? visibleTo(base, sees) : null
  return trendBefore(house, { base, hidden, last }, { from, to, basis })
}

/** The same up to a state of the portfolio, and in it. */
export const trendUpTo = (
  house: House,
  { base, hidden, visible }: PastState,
  { from, basis }: Pick<Asked, 'from' | 'basis'>,
): Promise<TrendPoint[]> =>
  trendBefore(house, { base, hidden, last: visible }, { from, to: base.today, basis })

/** `last`: what of the base is seen on the span's last day; null when that day has ended. */
async function trendBefore(
  house: House,
  { base, hidden, last }: Pick<PastState, 'base' | 'hidden'> & { last: Snapshot | null },
  { from, to, basis }: Pick<Asked, 'from' | 'to' | 'basis'>,
): Promise<TrendPoint[]> {
  const days = trendDays(from, to)
  const ended = last ? days.slice(0, -1) : days
  const points = (await focusPoints(house, base, { days: ended.toReversed(), hidden })).toReversed()
  if (last) points.push(pointNow(last))
  return days.map((asOf, at) => trendPointOf(asOf, points[at] ?? null, basis))
}

const measured = new WeakMap<Snapshot, FocusPoint>()

function pointNow(snapshot: Snapshot): FocusPoint {
  const known = measured.get(snapshot) ?? measurePoint(snapshot)
  measured.set(snapshot, known)
  return known
}
