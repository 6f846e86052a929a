import type { StorySection } from '#shared/export/story.ts'
import type { Table } from '#shared/export/table/table.ts'

import { addFlow } from './add-flow.ts'
import type { Deck } from './deck.ts'
import { flowingPoints } from './flowing-points.ts'
import { flowingTable } from './flowing-table.ts'

/** Decisions, waivers and what waits, a table after the other; what they come to is spoken. */
export function addDecisions(deck: Deck, { title, lead, notes, points, tables }: StorySection): void {
  const told = tables.filter(({ rows }, at) => at < 2 || rows.length > 0)
  addFlow(
    deck,
    { title, lead, notes: [...points, ...notes] },
    told.map((table, at) => flowingTable(table, { lines: 6, isTitled: at > 0 })),
  )
}

/** Tables of words beside each other. */
export function addComparison(deck: Deck, { title, lead, notes, points, tables }: StorySection): void {
  addFlow(deck, { title, lead, notes }, [
    flowingPoints(points),
    ...tables.map((table) => flowingTable(table, { lines: 9, isTitled: false })),
  ])
}

/** Facts that are not known are no facts. */
const withoutBlanks = (table: Table): Table => ({
  ...table,
  rows: table.rows.filter((row) => row.slice(1).some(({ text }) => text !== '')),
})

/** What it was judged by: what it cannot say first, then the thresholds, the file's facts and the sources. */
export function addJudged(deck: Deck, { title, lead, notes, points, tables }: StorySection): void {
  addFlow(deck, { title, lead, notes }, [
    flowingPoints([...points, ...notes]),
    ...tables.map((table) => flowingTable(withoutBlanks(table), { lines: 4, isTitled: true })),
  ])
}
