import { joinWords } from '../focus/number-words.ts'
import { formatDay } from '../kernel/day.ts'
import { formatMoney } from '../kernel/money.ts'
import type { MoneySum } from '../exchange/sum.ts'

/** What money of several portfolios comes to, or why no sum is given. */
export function saySum(sum: MoneySum, locale = 'en'): string {
  if (sum.state === 'nothing') return 'No portfolio has money entered.'
  if (sum.state === 'too_large') return 'No total: it is more than can be counted exactly.'
  if (sum.state === 'no_currency')
    return `No total: the money is in ${joinWords(sum.currencies, 'and')}, and nobody has chosen the currency that sums are told in.`
  if (sum.state === 'no_rate')
    return `No total in ${sum.into}: no rate from ${joinWords(sum.missing, 'or')} into ${sum.into} holds today.`
  const short = (minor: number) => formatMoney(minor, { currency: sum.currency, locale, compact: true })
  return `Together ${short(sum.budget)} budget, ${short(sum.spent)} spent.`
}

/** In which currency a sum is told and by which rates, each with its day; empty where no sum is given. */
export function sayRates(sum: MoneySum, locale = 'en'): string {
  if (sum.state !== 'summed') return ''
  if (sum.rates.length === 0) return `All of it is in ${sum.currency}.`
  const rates = sum.rates.map(
    ({ currency, rate, on }) => `1 ${currency} = ${rate} (entered for ${formatDay(on, { locale })} on)`,
  )
  return `Told in ${sum.currency}, with the rates entered here: ${rates.join('; ')}.`
}
