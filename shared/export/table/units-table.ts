import { basisWords } from '../../focus/focus.words.ts'
import { column, focusCell, moneyCell, numberCell, textCell } from './cell.ts'
import type { Table } from './table.ts'
import type { Told } from '../told.ts'

/** Where it splits: each unit with all below it, as a tree read from top to bottom. */
export function unitsTable({ summary, locale }: Told): Table {
  const { assessment, portfolio } = summary
  const { basis } = assessment
  const isMoney = basis === 'budget_remaining' || basis === 'budget_total'
  const { currency } = portfolio
  const weightCell = (weight: number) =>
    isMoney ? moneyCell(weight, { currency, locale }) : numberCell(weight, locale)
  return {
    title: 'Where it splits',
    columns: [
      column('Unit', 'text', 3),
      column('Focus', 'focus'),
      column(`Drives a strategy (${basisWords[basis].toLowerCase()})`, isMoney ? 'money' : 'number', 2),
      column('Pulls the other way', 'text', 1),
    ],
    rows: assessment.units.map((one) => [
      // the depth is shown by the words themselves: no format has to know about trees
      { value: one.unit.name, text: '\u2003'.repeat(one.depth) + one.unit.name },
      focusCell(one.focus, locale),
      weightCell(one.driving),
      textCell(one.pullsOtherWay ? 'Yes' : null),
    ]),
    empty: 'No initiative in scope names a unit.',
  }
}
