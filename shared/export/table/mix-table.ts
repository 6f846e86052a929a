import { basisWords, classWords } from '../../focus/focus.words.ts'
import { column, moneyCell, numberCell, shareCell, textCell } from './cell.ts'
import type { Table } from './table.ts'
import type { Told } from '../told.ts'

/** What each class weighs, and all of them. */
export function mixTable({ summary, locale }: Told): Table {
  const { mix, portfolio, assessment } = summary
  const { basis, weights, counts } = assessment
  const isMoney = basis === 'budget_remaining' || basis === 'budget_total'
  const { currency } = portfolio
  const weightCell = (weight: number) =>
    isMoney ? moneyCell(weight, { currency, locale }) : numberCell(weight, locale)
  const row = (name: string, part: { weight: number; share: number | null; count: number }) => [
    textCell(name),
    weightCell(part.weight),
    shareCell(part.share, locale),
    numberCell(part.count, locale),
  ]
  const all = { weight: weights.total, share: weights.total > 0 ? 1 : null, count: counts.total }
  return {
    title: 'Mix',
    columns: [
      column('Class', 'text', 2),
      column(basisWords[basis], isMoney ? 'money' : 'number', 2),
      column('Share', 'share'),
      column('Initiatives', 'number'),
    ],
    rows: [...mix.map((part) => row(classWords[part.class], part)), row('All in scope', all)],
    empty: 'Nothing is in scope.',
  }
}
