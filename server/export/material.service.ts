import { describePortfolio } from '#shared/compare/describe.ts'
import type { ExportChoice } from '#shared/export/choice.ts'
import { filterProblems } from '#shared/export/filter-texts.ts'
import { localeOf } from '#shared/export/locale-of.ts'
import { materialOf } from '#shared/export/material.ts'
import type { Material } from '#shared/export/material.ts'
import { portfolioColumns } from '#shared/initiative/portfolio-columns.ts'
import { addMonths } from '#shared/kernel/day.ts'
import { Problem } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { Caller } from '../auth/caller.ts'
import { comparePortfolios } from '../compare/compare.service.ts'
import { snapshotAsOf } from '../history/as-of.service.ts'
import { focusTrend } from '../history/focus-trend.service.ts'
import { portfolioOf } from '../http/call.ts'
import type { House } from '../house.ts'
import { findLogo } from '../portfolio/portfolio.service.ts'

/**
 * All that a file is made from, as it stood on the day asked for and as far as the caller may see it. `isWhole` false:
 * the portfolio alone. Throws Problem for a day to come or before the portfolio was made, for a filter by columns that
 * there are not, and for portfolios to compare with that the caller may not see.
 */
export async function gatherMaterial(
  house: House,
  caller: Caller,
  choice: ExportChoice,
  { isWhole = true }: { isWhole?: boolean } = {},
): Promise<Material> {
  const snapshot = await snapshotAsOf(house, caller, choice.asOf)
  refuseUnknownColumns(choice.filter, snapshot)
  if (!isWhole) return { ...materialOf(snapshot), compared: [] }
  const { basis, asOf, compare } = choice
  const measured = { basis, locale: localeOf(choice.numbers) }
  const { id, key } = snapshot.portfolio
  const others = compare.filter((name) => name.toUpperCase() !== key && name !== id)
  const span = { from: addMonths(snapshot.today, -12), to: snapshot.today }
  const [trend, beside, logo] = await Promise.all([
    focusTrend(house, caller, { portfolio: portfolioOf(caller), sees: caller, ...span, basis }),
    comparePortfolios(house, caller, others, { ...measured, asOf }),
    findLogo(house.db, id),
  ])
  return { snapshot, trend, compared: [describePortfolio(snapshot, measured), ...beside], logo }
}

function refuseUnknownColumns(filter: string, snapshot: Snapshot): void {
  const [message] = filterProblems(filter, portfolioColumns(snapshot))
  if (message !== undefined)
    throw new Problem('bad_input', message, { errors: [{ path: 'filter', message }] })
}
