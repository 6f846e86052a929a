import { lightPalette } from '#shared/picture/palette.ts'
import type { Story, StorySection } from '#shared/export/story.ts'
import type { Picture } from '#shared/picture/picture.ts'
import type { Logo } from '#shared/portfolio/logo.ts'

import { columnGroups } from './column-widths.ts'
import type { Desk } from './desk.ts'
import { drawFigure, drawFigureAt, drawNotes, drawPoints, mostRows, setPoint } from './draw-section.ts'
import { drawTable } from './draw-table.ts'
import { styles } from './style.ts'

/** Whose summary this is, on top of the first page. `short`: on the single page, where there is less room. */
export function drawMasthead(story: Story, logo: Logo | null, desk: Desk, { short = false } = {}): void {
  const { pen, sheets, structure, accent } = desk
  const logoWidth = logo ? drawLogo(logo, desk) + 24 : 0
  structure.decoration(() => pen.rule({ x: sheets.left, y: sheets.y, width: 48, colour: accent, weight: 3 }))
  sheets.y += 16
  const width = sheets.width - logoWidth
  const large = pen.set(story.title, short ? styles.shortTitle : styles.title, { width })
  const title =
    large.lines.length > 2 ? pen.set(story.title, styles.longTitle, { width, most: short ? 2 : 8 }) : large
  structure.leaf('H1', () => pen.block(title, { x: sheets.left, y: sheets.y, width }))
  sheets.y += title.height + (short ? 4 : 8)
  const said = [
    { text: story.strategy, style: styles.strategy, most: 2 },
    ...(story.direction
      ? [{ text: `“${story.direction}”`, style: styles.direction, most: short ? 2 : 12 }]
      : []),
    ...(story.label ? [{ text: story.label, style: styles.label, most: 2 }] : []),
  ]
  for (const { text, style, most } of said) {
    const block = pen.set(text, style, { width: sheets.width, most })
    structure.leaf('P', () => pen.block(block, { x: sheets.left, y: sheets.y, width: sheets.width }))
    sheets.y += block.height + (style === styles.strategy ? 0 : 4)
  }
  sheets.y += 8
  structure.decoration(() =>
    pen.rule({ x: sheets.left, y: sheets.y, width: sheets.width, colour: lightPalette.line }),
  )
  sheets.y += short ? 8 : 16
}

/** In the upper right corner; gives its width. A picture that cannot be read is left out. */
function drawLogo({ base64, width, height }: Logo, { document, sheets, structure }: Desk): number {
  const scale = Math.min(128 / width, 48 / height)
  const wide = width * scale
  try {
    const image = Buffer.from(base64, 'base64')
    structure.decoration(() =>
      document.image(image, sheets.left + sheets.width - wide, sheets.y, { width: wide }),
    )
    return wide
  } catch {
    return 0
  }
}

/** The verdict: the dial first with the sentence beside it, then the mix and what decides it. */
export function drawVerdict(section: StorySection, desk: Desk): void {
  const { pen, sheets, structure } = desk
  const [dial, ...pictures] = section.pictures
  desk.bookmark(section.title)
  structure.part(
    'Sect',
    () => {
      drawDial(section, dial, desk)
      for (const picture of pictures) drawFigure(picture, desk)
      const table = () => {
        for (const one of section.tables) drawTable(one, desk, mostRows[section.id])
      }
      const tall = section.points.reduce((sum, point) => sum + setPoint(point, desk).height, 0)
      // narrow tables stand beside the points, as long as both surely fit
      const isNarrow = section.tables.every((one) => columnGroups(one, pen, sheets.width * 0.36).length === 1)
      if (isNarrow && Math.max(tall * 1.7, tableHeight) < sheets.room)
        sheets.beside([
          { part: 0.6, draw: () => drawPoints(section.points, desk) },
          { part: 0.4, draw: table },
        ])
      else {
        drawPoints(section.points, desk)
        table()
      }
      drawNotes(section.notes, desk)
    },
    { title: section.title },
  )
}

/** Of the table of the mix, with eight rows, its head and its name. */
const tableHeight = 200

/** The dial, and beside it the verdict in words; on the single page both are smaller. */
export function drawDial(
  { title, lead }: StorySection,
  dial: Picture | undefined,
  desk: Desk,
  { short = false } = {},
): void {
  const { pen, sheets, structure } = desk
  const dialWidth = dial ? sheets.width * (short ? 0.42 : 0.5) : 0
  const dialHeight = dial ? (dialWidth * dial.height) / dial.width : 0
  if (dial) drawFigureAt(dial, { x: sheets.left, y: sheets.y, width: dialWidth }, desk)
  const x = sheets.left + (dial ? dialWidth + 24 : 0)
  const width = sheets.left + sheets.width - x
  const heading = pen.set(title, styles.caption, { width, most: 2 })
  const words = pen.set(lead, styles.verdict, { width, most: short ? 6 : 24 })
  const tall = heading.height + 4 + words.height
  const y = sheets.y + Math.max(0, (dialHeight - tall) / 2)
  structure.leaf('H1', () => pen.block(heading, { x, y, width }))
  structure.leaf('P', () => pen.block(words, { x, y: y + heading.height + 4, width }))
  sheets.y += Math.max(dialHeight, tall) + 16
}
