import type { StorySection } from '#shared/export/story.ts'
import type { Table } from '#shared/export/table/table.ts'
import { formatNumber } from '#shared/focus/number-words.ts'

import { addFlow } from './add-flow.ts'
import type { Deck } from './deck.ts'
import { flowingPoints } from './flowing-points.ts'
import { flowingTable } from './flowing-table.ts'

/** More than this nobody leafs through, and no program opens gladly. */
export const mostInitiatives = 1_000
/** The portfolio's own fields come after these, and there is no room for them. */
const mostColumns = 12

/** The appendix: every initiative, or the heaviest of very many. */
export function addInitiatives(deck: Deck, { title, lead, notes, points, tables }: StorySection): void {
  const [table] = tables
  if (!table) return
  const { locale } = deck
  const shown = fewer(narrower(table))
  const said = [
    ...(shown.rows.length < table.rows.length
      ? [
          `Here stand the ${formatNumber(shown.rows.length, locale)} with the largest budget of ${formatNumber(table.rows.length, locale)}; the workbook has all of them.`,
        ]
      : []),
    ...(shown.columns.length < table.columns.length
      ? ['The workbook has the portfolio’s own fields, too.']
      : []),
  ]
  addFlow(deck, { title, lead, notes }, [
    flowingPoints([...points, ...said]),
    flowingTable(shown, { lines: 2, isTitled: false }),
  ])
}

const narrower = (table: Table): Table => ({
  ...table,
  columns: table.columns.slice(0, mostColumns),
  rows: table.rows.map((row) => row.slice(0, mostColumns)),
})

/** The heaviest rows, in the order in which they stood. */
function fewer(table: Table): Table {
  if (table.rows.length <= mostInitiatives) return table
  const moneyAt = table.columns.findIndex(({ kind }) => kind === 'money')
  const weight = (row: Table['rows'][number]) => Number(row[moneyAt]?.value ?? 0)
  const kept = new Set(
    table.rows.toSorted((one, other) => weight(other) - weight(one)).slice(0, mostInitiatives),
  )
  return { ...table, rows: table.rows.filter((row) => kept.has(row)) }
}
