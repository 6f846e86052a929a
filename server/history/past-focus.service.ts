import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import { addMonths } from '#shared/kernel/day.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import { askDatabase } from '../db/ask.ts'
import type { House } from '../house.ts'
import { isHiddenFrom } from '../portfolio/hidden.ts'
import type { Sees } from '../portfolio/hidden.ts'
import { listRemoved } from './as-of.store.ts'
import { focusPoints } from './focus-points.service.ts'

const nothing: ReadonlySet<string> = new Set()
const noRows: ReadonlyMap<string, InitiativeRecord> = new Map()

/**
 * Ids of all initiatives that somebody may not see, there or not, by today's rule. What is gone counts as it was last.
 * `now` is all of the portfolio today.
 */
export async function hiddenEver(house: House, now: Snapshot, sees: Sees): Promise<ReadonlySet<string>> {
  if (sees.seesConfidential) return nothing
  const gone = new Map(await removedFrom(house, now))
  for (const one of now.initiatives) gone.delete(one.id)
  const hidden = [...now.initiatives, ...gone.values()].filter((one) => isHiddenFrom(sees, one))
  return new Set(hidden.map((one) => one.id))
}

/** What was ever removed, read on from where it was read to before. */
async function removedFrom(
  house: House,
  { portfolio: { id, revision } }: Snapshot,
): Promise<ReadonlyMap<string, InitiativeRecord>> {
  const known = house.pasts.removed.get(id) ?? { revision: 0, rows: noRows }
  if (known.revision >= revision) return known.rows
  const since = await listRemoved(askDatabase(house.db), id, { after: known.revision, upTo: revision })
  const rows = new Map([...known.rows, ...since.map((one) => [one.id, one] as const)])
  house.pasts.removed.set(id, { revision, rows })
  return rows
}

/**
 * A snapshot as it is served, with what drift is measured from. `base` is the same day with nothing left out, `hidden`
 * what is left out of any day.
 */
export async function withPast(
  house: House,
  visible: Snapshot,
  { base, hidden }: { base: Snapshot; hidden: ReadonlySet<string> },
): Promise<Snapshot> {
  const asOf = addMonths(visible.today, -visible.policy.driftMonths)
  const [point] = await focusPoints(house, base, { days: [asOf], hidden })
  if (!point) return visible
  const { budget_remaining, budget_total, fte, count } = point.in
  const bases = {
    budget_remaining: budget_remaining.focus,
    budget_total: budget_total.focus,
    fte: fte.focus,
    count: count.focus,
  }
  return { ...visible, past: { asOf, primary: point.primary, bases } }
}
