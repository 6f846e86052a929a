import type { StorySection } from '#shared/export/story.ts'
import type { Table } from '#shared/export/table.ts'

import type { Deck } from './deck.ts'
import { addPage } from './deck.ts'
import { drawChart } from './draw-chart.ts'
import { drawPicture } from './draw-picture.ts'
import { frames, lineHeight, sizes } from './frame.ts'
import { mixChart, mixRows } from './mix-chart.ts'
import { writeMixKeys } from './write-mix-keys.ts'
import { fitPoints, writePoints } from './write-points.ts'
import { writeText } from './write-text.ts'

const { x, y, w } = frames.content
const dial = { x: x - 0.1, y: y - 0.1, w: 5.3, h: 3.2 }
const beside = { x: x + 5.6, y, w: w - 5.6, h: 3.05 }
const mix = { x, y: 5.3, w, h: 0.4 }

/** The first slide: the dial, what decides the verdict, and the mix as one bar. */
export function addVerdict(deck: Deck, section: StorySection): void {
  const { story } = deck
  const { pictures, points, tables, notes } = section
  const pictured = pictures.find(({ name }) => name === 'dial')
  const bar = pictures.find(({ name }) => name === 'mix')
  const spoken = [
    story.strategy,
    story.direction ?? '',
    ...points,
    pictured?.sentence ?? '',
    bar?.sentence ?? '',
    ...tables.flatMap(inFigures),
    ...notes,
  ]
  const slide = addPage(deck, { ...section, notes: spoken.filter((one) => one !== '') })
  if (pictured) drawPicture(slide, pictured, dial)

  const strategyHeight = writeStrategy(slide, story)
  const frame = { ...beside, y: beside.y + strategyHeight, h: beside.h - strategyHeight }
  const size = sizes.text - 1
  const { fitting } = fitPoints(points, { frame, size, lines: 3 })
  writePoints(slide, fitting, { frame, size })

  const [table] = tables
  const rows = table ? mixRows(table, deck) : []
  const heading = { ...mix, y: mix.y - 0.28, h: lineHeight(sizes.text) }
  writeText(slide, table?.title ?? '', {
    name: 'Heading',
    frame: heading,
    size: sizes.text,
    tone: 'ink',
    lines: 1,
    bold: true,
  })
  if (rows.length === 0) {
    writeText(slide, bar?.sentence ?? table?.empty ?? '', {
      name: 'Mix',
      frame: mix,
      size: sizes.text,
      tone: 'muted',
      lines: 1,
    })
    return
  }
  const chart = mixChart(rows, table?.columns[1]?.header ?? '')
  const says = bar?.sentence ?? rows.map(({ name, figures }) => `${name}: ${figures.join(', ')}`).join('; ')
  drawChart(deck, slide, { chart, frame: mix, name: 'Mix', says })
  writeMixKeys(slide, rows, { ...mix, y: mix.y + mix.h + 0.12, h: 0.8 })
}

/** Every class with its figures: on the slide stand those that weigh something. */
const inFigures = ({ title, rows }: Table): string[] =>
  rows.length === 0
    ? []
    : [`${title}: ${rows.map((row) => row.map(({ text }) => text).join(' ')).join('; ')}.`]

/** Returns how much height it takes, in inches. */
function writeStrategy(
  slide: Parameters<typeof writeText>[0],
  { strategy, direction }: Deck['story'],
): number {
  const line = lineHeight(sizes.text)
  writeText(slide, strategy, {
    name: 'Strategy',
    frame: { ...beside, h: line },
    size: sizes.text,
    tone: 'ink',
    lines: 1,
    bold: true,
  })
  if (direction === null) return line + 0.16
  const below = { ...beside, y: beside.y + line + 0.04, h: 2 * line }
  writeText(slide, direction, { name: 'Direction', frame: below, size: sizes.text, tone: 'muted', lines: 2 })
  return 3 * line + 0.2
}
