import { cellOf } from '../../compare/cells.ts'
import { publishedCases } from '../../compare/published-cases.ts'
import type { Cell } from '../../compare/rows.ts'
import { compareRow, rowWords } from '../../compare/rows.ts'
import { zoneWords } from '../../focus/focus.words.ts'
import { column, textCell } from './cell.ts'
import type { Table } from './table.ts'
import type { Told } from '../told.ts'

/** The comparative table [S1]: a row a question, a column a portfolio, and the published cases where they are asked for. */
export function comparisonTable({ summary, choice, locale }: Told): Table {
  const cases = choice.published ? publishedCases : []
  return {
    title: 'Side by side',
    columns: [
      column('', 'text', 2),
      ...summary.compared.map(({ portfolio }) => column(portfolio.name, 'text', 4)),
      ...cases.map(({ name }) => column(name, 'text', 4)),
    ],
    rows: compareRow.options.map((row) => [
      textCell(rowWords[row].title),
      ...summary.compared.map((one) => textCell(sayCell(cellOf(row, one, locale)))),
      ...cases.map(({ cells }) => textCell(sayCell(cells[row]))),
    ]),
    empty: 'Nothing stands beside it.',
  }
}

/** A cell in words: a line a statement, and what is missing last. */
const sayCell = ({ lines, missing }: Cell): string =>
  [
    ...lines.map(({ text, zone, note }) =>
      [zone === undefined ? text : `${zoneWords[zone].name}: ${text}`, ...(note ? [`(${note})`] : [])].join(
        ' ',
      ),
    ),
    ...(missing === undefined ? [] : [missing]),
  ].join('\n')
