import { zoneWords } from '#shared/focus/focus.words.ts'
import { zone } from '#shared/focus/assessment.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { countText } from '../ui/format.ts'

/** "5 portfolios: 2 focused, 1 split, 2 not enough evidence." */
export function saySummary(portfolios: readonly PortfolioListed[]): string {
  const found = zone.options
    .map((one) => ({ one, count: portfolios.filter((listed) => listed.verdict.zone === one).length }))
    .filter(({ count }) => count > 0)
    .map(({ one, count }) => `${countText(count)} ${zoneWords[one].name.toLowerCase()}`)
  const all = portfolios.length === 1 ? '1 portfolio' : `${countText(portfolios.length)} portfolios`
  return `${all}: ${found.join(', ')}.`
}
