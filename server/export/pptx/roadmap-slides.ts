import type { StorySection } from '#shared/export/story.ts'
import type { Table } from '#shared/export/table/table.ts'

import { addFlow } from './add-flow.ts'
import type { Deck } from './deck.ts'
import { addPage } from './deck.ts'
import { drawPicture } from './draw-picture.ts'
import { flowingTable } from './flowing-table.ts'
import { frames } from './frame.ts'

/** The plan as it is drawn, a slide a picture; then what is out of order, with its rule in words. */
export function addRoadmap(deck: Deck, section: StorySection): void {
  const { title, lead, notes, points, pictures, tables } = section
  for (const [at, picture] of pictures.entries()) {
    const which = pictures.length === 1 ? '' : ` (${at + 1} of ${pictures.length})`
    const slide = addPage(deck, {
      title: title + which,
      lead,
      notes: [picture.sentence, ...(at === 0 ? [...points, ...notes] : [])],
    })
    drawPicture(slide, picture, frames.content)
  }
  const broken = tables.map(onlyBroken).filter(({ rows }) => rows.length > 0)
  if (pictures.length > 0 && broken.length === 0) return
  const all = broken.length > 0 ? broken : tables
  addFlow(
    deck,
    { title: broken.length > 0 ? 'Out of order' : title, lead, notes },
    all.map((table) => flowingTable(table, { lines: 6, isTitled: false })),
  )
}

/** The rows of a plan that break a rule, and the columns that tell it. */
function onlyBroken({ columns, rows, ...table }: Table): Table {
  const told = new Set(['Key', 'Title', 'Class', 'Start', 'End', 'Out of order'])
  const kept = new Set(columns.flatMap(({ header }, at) => (told.has(header) ? [at] : [])))
  const ruleAt = columns.findIndex(({ header }) => header === 'Out of order')
  return {
    ...table,
    title: 'Out of order',
    columns: columns.filter((_, at) => kept.has(at)),
    rows: rows.filter((row) => row[ruleAt]?.text).map((row) => row.filter((_, at) => kept.has(at))),
  }
}
