import type { StorySection } from '#shared/export/story.ts'

import type { Deck } from './deck.ts'
import { addPage } from './deck.ts'
import { drawPicture } from './draw-picture.ts'
import { frames, lineHeight, sizes } from './frame.ts'
import { drawMix } from './draw-mix.ts'
import type { Slide } from './slide.ts'
import { spokenRows } from './spoken.ts'
import { fitPoints, writePoints } from './write-points.ts'
import { writeText } from './write-text.ts'

const { x, y, w } = frames.content
const dial = { x: x - 0.1, y: y - 0.1, w: 5.3, h: 3.2 }
const beside = { x: x + 5.6, y, w: w - 5.6, h: 3.05 }

/** The first slide: the dial, what decides the verdict, and the mix as one bar. */
export function addVerdict(deck: Deck, section: StorySection): void {
  const { story } = deck
  const { pictures, points, tables, notes } = section
  const pictured = pictures.find(({ name }) => name === 'dial')
  const bar = pictures.find(({ name }) => name === 'mix')
  const spoken = [story.strategy, story.direction, ...points, pictured?.sentence, bar?.sentence]
  const slide = addPage(deck, { ...section, notes: [...spoken, ...tables.flatMap(spokenRows), ...notes] })
  if (pictured) drawPicture(slide, pictured, dial)

  const used = writeStrategy(slide, story)
  const frame = { ...beside, y: beside.y + used, h: beside.h - used }
  const size = sizes.text - 1
  const { fitting } = fitPoints(points, { frame, size, lines: 3 })
  writePoints(slide, fitting, { frame, size })

  const [table] = tables
  if (table) drawMix(deck, slide, { table, says: bar?.sentence })
}

/** Returns how much height it takes, in inches. */
function writeStrategy(slide: Slide, { strategy, direction }: Deck['story']): number {
  const line = lineHeight(sizes.text)
  const manner = { size: sizes.text, frame: { ...beside, h: line } }
  writeText(slide, strategy, { ...manner, name: 'Strategy', tone: 'ink', lines: 1, bold: true })
  if (direction === null) return line + 0.16
  const frame = { ...beside, y: beside.y + line + 0.04, h: 2 * line }
  writeText(slide, direction, { ...manner, name: 'Direction', frame, tone: 'muted', lines: 2 })
  return 3 * line + 0.2
}
