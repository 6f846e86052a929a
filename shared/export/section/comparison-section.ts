import { joinWords } from '../../focus/number-words.ts'
import { publishedCases } from '../../compare/published-cases.ts'
import { illustrativeLabel } from '../stamp.ts'
import { comparisonTable } from '../table/comparison-table.ts'
import type { StorySection } from '../story.ts'
import type { Told } from '../told.ts'

/** The portfolio in the words of its own records, beside others where they are asked for. */
export function comparisonSection(told: Told): StorySection {
  const { summary, choice } = told
  const others = summary.compared.slice(1)
  const names = [
    ...others.map(({ portfolio }) => portfolio.name),
    ...(choice.published ? publishedCases.map((one) => one.name) : []),
  ]
  const samples = others.filter(({ portfolio }) => portfolio.illustrative)
  return {
    id: 'comparison',
    title: names.length === 0 ? 'At a glance' : 'Side by side',
    lead:
      names.length === 0
        ? 'What its own records say, question by question.'
        : `${summary.portfolio.name} beside ${joinWords(names, 'and')}.`,
    points: samples.map(({ portfolio }) => `${portfolio.name}: ${illustrativeLabel}`),
    pictures: [],
    tables: [comparisonTable(told)],
    notes: [
      'Each column is made from that portfolio’s own records as the reader may see them; what is missing is said, never guessed.',
      ...(choice.published ? publishedCases.map(({ name, about }) => `${name}: ${about}`) : []),
    ],
  }
}
