import { joinWords } from '#shared/focus/number-words.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { countText } from '../ui/format.ts'

interface Parts {
  counted: readonly PortfolioListed[]
  /** Those with invented figures, beside real ones. */
  besides: readonly PortfolioListed[]
}

/** Whose money is added up: invented figures never beside real ones. */
export function toAdd(portfolios: readonly PortfolioListed[]): Parts {
  const real = portfolios.filter((one) => !one.illustrative)
  return real.length > 0
    ? { counted: real, besides: portfolios.filter((one) => one.illustrative) }
    : { counted: portfolios, besides: [] }
}

/** Sentences on what is not in a sum of money, or in it though invented; none when all is in it. */
export function sayLeftOut({ counted, besides }: Parts): string[] {
  const without = counted.filter(({ money }) => money.budget === 0 && money.spent === 0)
  const unbudgeted = total(counted.map((one) => one.unbudgeted))
  const hidden = total(counted.map((one) => one.hidden))
  return [
    ...(counted.every((one) => one.illustrative) ? ['All figures are invented.'] : []),
    ...(besides.length > 0 ? [`Left out, because their figures are invented: ${named(besides)}.`] : []),
    ...(without.length > 0 ? [`Nothing is entered in ${named(without)}.`] : []),
    ...(unbudgeted > 0
      ? [
          `${countText(unbudgeted)} ${unbudgeted === 1 ? 'initiative has' : 'initiatives have'} no budget yet.`,
        ]
      : []),
    ...(hidden > 0 ? [`${countText(hidden)} ${hidden === 1 ? 'is' : 'are'} hidden from you.`] : []),
  ]
}

const mostNamed = 4

function named(portfolios: readonly PortfolioListed[]): string {
  const names = portfolios.map((one) => one.name)
  if (names.length <= mostNamed) return joinWords(names, 'and')
  const more = names.length - mostNamed + 1
  return `${names.slice(0, mostNamed - 1).join(', ')} and ${countText(more)} more`
}

const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0)
