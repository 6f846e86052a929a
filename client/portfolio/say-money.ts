import { formatMoney } from '#shared/kernel/money.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { locale } from '../ui/format.ts'

/** "$48.2M budget, $12.1M spent"; a portfolio without figures says so. */
export function sayMoney({ money, currency }: Pick<PortfolioListed, 'money' | 'currency'>): string {
  if (money.budget === 0 && money.spent === 0) return 'No money entered'
  const short = (minor: number) => formatMoney(minor, { currency, locale, compact: true })
  return `${short(money.budget)} budget, ${short(money.spent)} spent`
}
