import type { Table } from '#shared/export/table/table.ts'

import type { Deck } from './deck.ts'
import { drawChart } from './draw-chart.ts'
import type { Frame } from './frame.ts'
import { frames, lineHeight, sizes } from './frame.ts'
import { mixChart, mixRows } from './mix-chart.ts'
import type { Slide } from './slide.ts'
import { writeMixKeys } from './write-mix-keys.ts'
import { writeText } from './write-text.ts'

const frame: Frame = { x: frames.content.x, y: 5.22, w: frames.content.w, h: 0.4 }

/** The mix as one bar at the foot of the slide, with what each colour stands for and weighs. */
export function drawMix(
  deck: Deck,
  slide: Slide,
  { table, says }: { table: Table; says: string | undefined },
): void {
  const { title, columns, empty } = table
  const size = sizes.text
  const heading = { ...frame, y: frame.y - 0.28, h: lineHeight(size) }
  writeText(slide, title, { name: 'Heading', frame: heading, size, tone: 'ink', lines: 1, bold: true })
  const rows = mixRows(table, deck)
  if (rows.length === 0) {
    writeText(slide, says ?? empty, { name: title, frame, size, tone: 'muted', lines: 1 })
    return
  }
  const chart = mixChart(rows, columns[1]?.header ?? '')
  const words = rows.map(({ name, figures }) => `${name}: ${figures.join(', ')}`).join('; ')
  drawChart(deck, slide, { chart, frame, name: title, says: says ?? words })
  writeMixKeys(slide, rows, { ...frame, y: frame.y + frame.h + 0.12, h: 0.85 })
}
