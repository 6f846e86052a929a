import { dayMeant, readCondition } from '#shared/initiative/condition.ts'
import type { Condition } from '#shared/initiative/condition.ts'
import type { Choice } from '#shared/initiative/typed-value.ts'
import { isDay } from '#shared/kernel/day.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { dayText, locale } from '../../ui/format.ts'
import { asOptions, chosenText } from './filter-field.ts'
import type { FilterField } from './filter-field.ts'

interface Words {
  options: readonly Choice[]
  currency: string
}

/** What a filter says at the moment, in a few words; empty when it says nothing yet. */
export function conditionText(
  field: FilterField,
  text: string | undefined,
  { options, currency }: Words,
): string {
  if (text === undefined) return ''
  if (field.kind === 'archived') return chosenText([text], options)
  const condition = readCondition(field.kind, text)
  if (!condition) return ''
  switch (condition.is) {
    case 'empty':
      return 'empty'
    case 'filled':
      return 'not empty'
    case 'text':
      return `${condition.isNot ? 'without' : 'with'} “${condition.text}”`
    case 'among':
      return (condition.isNot ? 'not ' : '') + chosenText(asOptions(condition.words, options), options)
    case 'range':
      return rangeText(condition, (bound) => boundText(field.kind, bound, currency))
  }
}

function rangeText(
  { from, to }: Extract<Condition, { is: 'range' }>,
  say: (bound: string) => string,
): string {
  if (from !== null && from === to) return say(from)
  if (from === null) return `up to ${say(to ?? '')}`
  return to === null ? `from ${say(from)}` : `${say(from)} to ${say(to)}`
}

const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })

function boundText(kind: FilterField['kind'], bound: string, currency: string): string {
  if (kind === 'money') return formatMoney(Number(bound), { currency, locale })
  if (kind === 'number') return numbers.format(Number(bound))
  const relative = /^today(?:([+ -])(\d+))?$/.exec(bound)
  if (!relative) return isDay(bound) ? dayText(dayMeant(bound, bound)) : bound
  const days = Number(relative[2] ?? 0)
  if (days === 0) return 'today'
  const counted = days === 1 ? '1 day' : `${days} days`
  return relative[1] === '-' ? `${counted} ago` : `${counted} from now`
}
