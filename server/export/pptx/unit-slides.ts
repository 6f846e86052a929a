import type { StorySection } from '#shared/export/story.ts'
import type { Table } from '#shared/export/table/table.ts'

import type { Chart } from './chart.ts'
import { colourOf } from './colours.ts'
import type { Deck } from './deck.ts'
import { addPage } from './deck.ts'
import { addFlow } from './add-flow.ts'
import { drawChart } from './draw-chart.ts'
import { drawTable } from './draw-table.ts'
import { cutToLines } from './fit-text.ts'
import { frames, sizes } from './frame.ts'
import { flowingTable } from './flowing-table.ts'
import { measureTable } from './table-rows.ts'
import { oneLine } from './xml-safe.ts'

const { x, y, w, h } = frames.content
const tableWidth = 6.4
/** More bars than this are no picture any more. */
const mostBars = 14

/** Where it splits: a bar a unit beside the table, or the table alone where there are many. */
export function addUnits(deck: Deck, section: StorySection, table: Table): void {
  const page = { title: table.title, lead: section.points.at(-1) ?? section.lead, notes: section.notes }
  const measured = measureTable(table, { width: tableWidth, size: sizes.table, lines: 2 })
  const high = measured.rows.reduce((sum, row) => sum + row.height, measured.headHeight)
  if (table.rows.length > mostBars || high > h) {
    addFlow(deck, page, [flowingTable(table, { lines: 2, isTitled: false })])
    return
  }
  const slide = addPage(deck, page)
  drawTable(deck, slide, {
    measured,
    rows: measured.rows,
    frame: { x, y, w: tableWidth, h: high },
  })
  const frame = {
    x: x + tableWidth + 0.4,
    y,
    w: w - tableWidth - 0.4,
    h: Math.max(1.6, Math.min(h, 0.5 + table.rows.length * 0.42)),
  }
  drawChart(deck, slide, { chart: unitsChart(table), frame, name: table.title, says: sayUnits(table) })
}

/** Focus of each unit; those that pull the other way in the colour of what competes. */
export function unitsChart({ rows, columns }: Table): Chart {
  const focusAt = columns.findIndex(({ kind }) => kind === 'focus')
  const values = rows.map((row) => {
    const value = row[focusAt]?.value
    return typeof value === 'number' ? value : null
  })
  const points = new Map(
    values.flatMap((value, at) =>
      value !== null && value < 0 ? [[at, { colour: colourOf('competing') }] as const] : [],
    ),
  )
  return {
    kind: 'bars',
    categories: rows.map((row) =>
      cutToLines(oneLine(row[0]?.text ?? ''), { size: 10 }, { width: 1.7, lines: 1 }),
    ),
    series: [{ name: 'Focus', values, colour: colourOf('core'), points }],
    format: '+0.00;−0.00;0.00',
    scale: { min: -1, max: 1, step: 0.5 },
    plot: { x: 0.36, y: 0, width: 0.6, height: 0.88 },
  }
}

const sayUnits = ({ rows, columns }: Table): string => {
  const focusAt = columns.findIndex(({ kind }) => kind === 'focus')
  return rows.map((row) => `${oneLine(row[0]?.text ?? '')}: ${row[focusAt]?.text || 'not known'}`).join('; ')
}
