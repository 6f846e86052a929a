import { countWords, formatNumber } from '../../focus/number-words.ts'
import { formatMoney } from '../../kernel/money.ts'
import { initiativesTable } from '../table/initiatives-table.ts'
import { sayListed } from '../listed.ts'
import type { StorySection } from '../story.ts'
import type { Told } from '../told.ts'

/** Every initiative that is listed. */
export function initiativesSection(told: Told): StorySection {
  const { summary, locale } = told
  const { initiatives, listed, archived, portfolio } = summary
  const say = (minor: number) => formatMoney(minor, { currency: portfolio.currency, locale })
  const sumOf = (field: 'budget' | 'spent') => initiatives.reduce((sum, row) => sum + (row[field] ?? 0), 0)
  const filtered = sayListed(listed, { count: initiatives.length, locale })
  const count = countWords(initiatives.length, ['initiative', 'initiatives'], locale)
  return {
    id: 'initiatives',
    title: 'Initiatives',
    lead:
      initiatives.length === 0
        ? 'None yet.'
        : `${count}, with a budget of ${say(sumOf('budget'))} and ${say(sumOf('spent'))} spent.`,
    points: [
      ...(filtered === null ? [] : [filtered]),
      ...(archived > 0
        ? [`${formatNumber(archived, locale)} archived ${archived === 1 ? 'one is' : 'ones are'} left out.`]
        : []),
    ],
    pictures: [],
    tables: [initiativesTable(told)],
    notes: ['The class follows from what an initiative is for, its support links and the declaration. [S1]'],
  }
}
