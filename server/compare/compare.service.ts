import { describePortfolio } from '#shared/compare/describe.ts'
import type { ComparedPortfolio } from '#shared/compare/compared.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Caller } from '../auth/caller.ts'
import { userOf } from '../http/call.ts'
import type { House } from '../house.ts'
import { seenBy } from '../portfolio/access.service.ts'
import { findAccess } from '../portfolio/portfolio.service.ts'

const described = new WeakMap<Snapshot, ComparedPortfolio>()

/**
 * Portfolios side by side, named by id or key, each as the caller may see it. Throws Problem when one is not there, or
 * not for them.
 */
export async function comparePortfolios(
  house: House,
  caller: Caller,
  names: readonly string[],
): Promise<ComparedPortfolio[]> {
  const user = { id: userOf(caller).id, administrator: caller.administrator }
  const found = await Promise.all(names.map((name) => findAccess(house.db, user, name)))
  return Promise.all(
    found.map(async (access) => {
      if (!access) throw new Problem('not_found', 'One of these portfolios is not there.')
      const { visible } = await seenBy(house, caller, access)
      const known = described.get(visible) ?? describePortfolio(visible)
      described.set(visible, known)
      return known
    }),
  )
}
