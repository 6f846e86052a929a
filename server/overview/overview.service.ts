import { assess } from '#shared/finding/assess.ts'
import type { TrendPoint } from '#shared/focus/trend.ts'
import { addMonths } from '#shared/kernel/day.ts'
import type { OverviewItem } from '#shared/overview/overview.api.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Caller } from '../auth/caller.ts'
import { focusTrend } from '../history/focus-trend.service.ts'
import { touchedSince } from '../history/touched-since.service.ts'
import type { House } from '../house.ts'
import { seenBy } from '../portfolio/access.service.ts'
import type { PortfolioAccess } from '../portfolio/portfolio.service.ts'

type Kept = Pick<OverviewItem, 'trend' | 'open'>

// a function of the snapshot and the history before it, so of its revision: made once for each
const kept = new WeakMap<Snapshot, Promise<Kept>>()

/** What a portfolio's line on Home says beside the list; `since` is the revision that the caller has seen. */
export async function overviewOf(
  house: House,
  caller: Caller,
  { access, since }: { access: PortfolioAccess; since: number | undefined },
): Promise<OverviewItem> {
  const { visible, served, sees } = await seenBy(house, caller, access)
  const known = kept.get(visible) ?? describe(house, caller, { access, served, sees })
  kept.set(visible, known)
  known.catch(() => kept.delete(visible))
  return {
    portfolioId: access.id,
    ...(await known),
    since: await touchedSince(house, visible, since),
  }
}

type Seen = Awaited<ReturnType<typeof seenBy>>

async function describe(
  house: House,
  caller: Caller,
  { access, served, sees }: Pick<Seen, 'served' | 'sees'> & { access: PortfolioAccess },
): Promise<Kept> {
  const { today } = caller
  const asked = { portfolio: access, sees, from: addMonths(today, -12), to: today, basis: undefined }
  const trend: TrendPoint[] = await focusTrend(house, caller, asked)
  const open = { alert: 0, caution: 0, info: 0 }
  for (const one of assess(await served()).findings) if (one.status === 'open') open[one.severity] += 1
  return { trend, open }
}
