import { describePortfolio } from '#shared/compare/describe.ts'
import type { ComparedPortfolio } from '#shared/compare/compared.ts'
import type { FocusOptions } from '#shared/focus/focus.ts'
import type { Day } from '#shared/kernel/day.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Caller } from '../auth/caller.ts'
import { snapshotAsOf } from '../history/as-of.service.ts'
import { userOf } from '../http/call.ts'
import type { House } from '../house.ts'
import { seenBy } from '../portfolio/access.service.ts'
import { findAccess } from '../portfolio/portfolio.service.ts'
import type { PortfolioAccess } from '../portfolio/portfolio.service.ts'

const described = new WeakMap<Snapshot, Map<string, ComparedPortfolio>>()

interface Compared extends FocusOptions {
  /** Absent: as they are now. */
  asOf?: Day | undefined
}

/**
 * Portfolios side by side, named by id or key, each as the caller may see it. Throws Problem when one is not there, or
 * not for them.
 */
export async function comparePortfolios(
  house: House,
  caller: Caller,
  names: readonly string[],
  { asOf, ...measured }: Compared = {},
): Promise<ComparedPortfolio[]> {
  const user = { id: userOf(caller).id, administrator: caller.administrator }
  const found = await Promise.all(names.map((name) => findAccess(house.db, user, name)))
  return Promise.all(
    found.map(async (access) => {
      if (!access) throw new Problem('not_found', 'One of these portfolios is not there.')
      return describe(await snapshotOf(house, caller, access, asOf), measured)
    }),
  )
}

async function snapshotOf(
  house: House,
  caller: Caller,
  access: PortfolioAccess,
  asOf: Day | undefined,
): Promise<Snapshot> {
  const { role, sees, visible } = await seenBy(house, caller, access)
  if (asOf === undefined || asOf === caller.today) return visible
  const there = { id: access.id, revision: access.revision }
  return snapshotAsOf(house, { ...caller, ...sees, role, owns: false, portfolio: there }, asOf)
}

function describe(snapshot: Snapshot, { basis, locale }: FocusOptions): ComparedPortfolio {
  const known = described.get(snapshot) ?? new Map<string, ComparedPortfolio>()
  described.set(snapshot, known)
  const way = `${basis} ${locale}`
  const made = known.get(way) ?? describePortfolio(snapshot, { basis, locale })
  known.set(way, made)
  return made
}
