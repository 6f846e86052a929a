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
  const now = await wholeSnapshot(house, portfolio, caller)
  const days = trendDays(from, to)
  const pastDays = days.filter((one) => one < caller.today).toReversed()
  const hidden = await hiddenEver(house, now, sees)
  const points = (await focusPoints(house, now, { days: pastDays, hidden })).toReversed()
  if (to === caller.today) points.push(pointNow(visibleTo(now, sees)))
  return days.map((asOf, at) => trendPointOf(asOf, points[at] ?? null, basis))
}

const measured = new WeakMap<Snapshot, FocusPoint>()

function pointNow(snapshot: Snapshot): FocusPoint {
  const known = measured.get(snapshot) ?? measurePoint(snapshot)
  measured.set(snapshot, known)
  return known
}
