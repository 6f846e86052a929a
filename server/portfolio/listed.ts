import { declarationOn } from '#shared/declaration/in-force.ts'
import { measureFocus } from '#shared/focus/focus.ts'
import { summarise } from '#shared/overview/summarise.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Caller } from '../auth/caller.ts'
import type { House } from '../house.ts'
import { seenBy } from './access.service.ts'
import type { PortfolioAccess } from './portfolio.store.ts'

const kept = new WeakMap<Snapshot, Omit<PortfolioListed, 'role'>>()

/** A portfolio as the list shows it to the caller: verdict, counts and sums over what they may see. */
export async function listedPortfolio(
  house: House,
  caller: Caller,
  access: PortfolioAccess,
): Promise<PortfolioListed> {
  const { role, visible: snapshot } = await seenBy(house, caller, access)
  const known = kept.get(snapshot) ?? describe(snapshot)
  kept.set(snapshot, known)
  return { ...known, role }
}

function describe(snapshot: Snapshot): Omit<PortfolioListed, 'role'> {
  const { zone, firm, sentence, focus, interval, basis, weights, counts, coverage } = measureFocus(snapshot)
  const { focusedMax, watchMax, splitMax } = snapshot.policy
  return {
    ...snapshot.portfolio,
    verdict: { zone, firm, sentence, focus, interval, basis, weights, counts, coverage },
    edges: { focusedMax, watchMax, splitMax },
    primary: declarationOn(snapshot.declarations, snapshot.today)?.primary ?? null,
    hidden: snapshot.hidden,
    ...summarise(snapshot),
  }
}
