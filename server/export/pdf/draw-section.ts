import type { Picture } from '#shared/picture/picture.ts'
import { lightPalette } from '#shared/picture/palette.ts'
import type { ExportSection } from '#shared/export/choice.ts'
import type { StorySection } from '#shared/export/story.ts'

import { drawPicture } from './draw-picture.ts'
import { drawTable } from './draw-table.ts'
import type { Desk } from './desk.ts'
import type { Block } from './pen.ts'
import { styles } from './style.ts'
import type { TextStyle } from './style.ts'

/** Across the sheet: what has many columns, or runs along time. */
const across: ReadonlySet<ExportSection> = new Set(['roadmap', 'initiatives'])

const isAcross = ({ id, tables }: StorySection): boolean =>
  across.has(id) || (id === 'comparison' && tables.some(({ columns }) => columns.length > 4))

/** Rows of a table that still are a document and not a list: about forty pages of initiatives. */
export const mostRows: Record<ExportSection, number> = {
  verdict: 100,
  trend: 100,
  roadmap: 100,
  decisions: 100,
  comparison: 100,
  initiatives: 1_000,
  judged: 100,
}

/** A section under its heading, from a new page on where little is left of this one. */
export function drawSection(section: StorySection, desk: Desk): void {
  const { sheets, structure } = desk
  const landscape = isAcross(section)
  if (landscape !== sheets.landscape || sheets.room < sheets.wholeRoom * 0.45) sheets.turn({ landscape })
  else sheets.y += 8
  structure.part(
    'Sect',
    () => {
      drawHeading(section.title, desk)
      drawText('P', section.lead, styles.lead, desk)
      sheets.y += 8
      for (const picture of section.pictures) drawFigure(picture, desk)
      drawPoints(section.points, desk)
      for (const table of section.tables) drawTable(table, desk, mostRows[section.id])
      drawNotes(section.notes, desk)
    },
    { title: section.title },
  )
}

function drawHeading(title: string, desk: Desk): void {
  const { sheets, structure, pen, accent } = desk
  desk.bookmark(title)
  structure.decoration(() => pen.rule({ x: sheets.left, y: sheets.y, width: 32, colour: accent, weight: 2 }))
  sheets.y += 8
  drawText('H1', title, styles.heading, desk)
  sheets.y += 4
}

/** A paragraph across the sheet. */
export function drawText(tag: 'H1' | 'P' | 'Note', text: string, style: TextStyle, desk: Desk): void {
  const { pen, sheets, structure } = desk
  const width = Math.min(sheets.width, measure(style))
  const block = pen.set(text, style, { width })
  const count = block.lines.length
  sheets.need(Math.min(block.height, style.leading * 3))
  structure.part(tag, () => {
    for (let from = 0; from < count;) {
      const to = Math.min(count, from + Math.max(1, Math.floor(sheets.room / style.leading)))
      const place = { x: sheets.left, y: sheets.y, width, from, to }
      structure.content(() => pen.block(block, place))
      sheets.y += (to - from) * style.leading
      from = to
      if (from < count) sheets.turn()
    }
  })
}

/** How long a line may get, in points, before the eye loses the next one. */
const measure = ({ size }: TextStyle): number => size * 68

// their words are no larger than the text beside them
const largestScale = 0.85

/** What a picture may be made smaller by, to stand on the page at hand. */
const leastScale = 0.66

/** A picture as wide as the sheet, unless it were too tall; read out by its sentence. */
export function drawFigure(picture: Picture, { sheets, ...desk }: Desk): void {
  const ratio = picture.height / picture.width
  const tallest = sheets.wholeRoom * (sheets.landscape ? 1 : 0.6)
  const wanted = Math.min(sheets.width * ratio, tallest, picture.height * largestScale)
  if (sheets.room < wanted * leastScale) sheets.turn()
  const height = Math.min(wanted, sheets.room)
  drawFigureAt(picture, { x: sheets.left, y: sheets.y, width: height / ratio }, { sheets, ...desk })
  sheets.y += height + 16
}

export function drawFigureAt(
  picture: Picture,
  place: { x: number; y: number; width: number },
  { document, pen, structure }: Desk,
): void {
  structure.leaf('Figure', () => drawPicture(picture, { document, pen, ...place }), {
    title: picture.title,
    alt: picture.sentence,
  })
}

const indent = 12

/** A point, and what it takes of the page with the gap below it. */
export function setPoint(
  point: string,
  { pen, sheets }: Desk,
  most?: number,
): { block: Block; height: number } {
  const width = Math.min(sheets.width, measure(styles.point)) - indent
  const block = pen.set(point, styles.point, most === undefined ? { width } : { width, most })
  return { block, height: block.height + 4 }
}

export function drawPoints(points: readonly string[], desk: Desk): void {
  if (points.length === 0) return
  const { sheets, structure } = desk
  structure.part('L', () => {
    for (const point of points) {
      const { block, height } = setPoint(point, desk)
      sheets.need(Math.min(block.height, sheets.wholeRoom))
      drawPoint(block, desk)
      sheets.y += height
    }
  })
  sheets.y += 12
}

export function drawPoint(block: Block, { pen, sheets, structure, accent }: Desk): void {
  structure.decoration(() =>
    pen.rule({ x: sheets.left, y: sheets.y + 7, width: 4, colour: accent, weight: 1.5 }),
  )
  const place = { x: sheets.left + indent, y: sheets.y, width: sheets.width - indent }
  structure.part('LI', () => structure.leaf('LBody', () => pen.block(block, place)))
}

/** Sources and limits, in small print under a line. */
export function drawNotes(notes: readonly string[], desk: Desk): void {
  if (notes.length === 0) return
  const { pen, sheets, structure } = desk
  sheets.need(32)
  structure.decoration(() =>
    pen.rule({ x: sheets.left, y: sheets.y, width: sheets.width, colour: lightPalette.line }),
  )
  sheets.y += 6
  for (const note of notes) {
    drawText('Note', note, styles.note, desk)
    sheets.y += 2
  }
  sheets.y += 16
}
