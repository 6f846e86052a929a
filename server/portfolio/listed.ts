import { declarationOn } from '#shared/declaration/in-force.ts'
import { lastLook } from '#shared/direction/last-look.ts'
import { measureFocus } from '#shared/focus/focus.ts'
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
  const health = { green: 0, amber: 0, red: 0, not_reported: 0 }
  const money = { budget: 0, spent: 0 }
  const current = snapshot.initiatives.filter((one) => one.archivedAt === null)
  for (const one of current) {
    health[one.health] += 1
    money.budget += one.budget ?? 0
    money.spent += one.spent ?? 0
  }
  const { focusedMax, watchMax, splitMax, reviewDays } = snapshot.policy
  const look = lastLook(snapshot)
  return {
    ...snapshot.portfolio,
    verdict: { zone, firm, sentence, focus, interval, basis, weights, counts, coverage },
    edges: { focusedMax, watchMax, splitMax },
    primary: declarationOn(snapshot.declarations, snapshot.today)?.primary ?? null,
    initiatives: current.length,
    hidden: snapshot.hidden,
    health,
    money,
    unbudgeted: current.filter((one) => one.budget === null).length,
    lastLook: look && { on: look.on, days: look.days },
    reviewDays,
  }
}
