import type { Story, StorySection } from '#shared/export/story.ts'
import type { Table } from '#shared/export/table/table.ts'
import { formatNumber } from '#shared/focus/number-words.ts'

import type { Desk } from './desk.ts'
import { drawDial } from './draw-opening.ts'
import { drawFigureAt, drawPoint, setPoint } from './draw-section.ts'
import { styles } from './style.ts'

/** What stands below the masthead on the single page: as much as fits, and how much does not. It never turns the page. */
export function drawOnePage({ sections }: Story, desk: Desk): void {
  const { sheets, structure } = desk
  const [verdict, decisions] = (['verdict', 'decisions'] as const).map((id) =>
    sections.find((one) => one.id === id),
  )
  if (!verdict) return
  desk.bookmark(verdict.title)
  const [dial, ...pictures] = verdict.pictures
  structure.part('Sect', () => {
    drawDial(verdict, dial, desk, { short: true })
    for (const picture of pictures) {
      const width = Math.min(sheets.width, (mostPicture * picture.width) / picture.height)
      drawFigureAt(picture, { x: sheets.left, y: sheets.y, width }, desk)
      sheets.y += (width * picture.height) / picture.width + 16
    }
    sheets.beside([
      { part: 0.5, draw: () => drawColumn('What decides it', verdict.points, desk) },
      { part: 0.5, draw: () => decisions && drawColumn(decisions.title, sentencesOf(decisions), desk) },
    ])
    drawLimits(verdict.notes, desk)
  })
}

/** What the tables of decisions say, in sentences: what is found and what would help, then what is waived, and why. */
const sentencesOf = ({ tables: [needed, waived], points }: StorySection): string[] => [
  ...rowsOf(needed).map(([severity, found, helps]) => `${severity}: ${found} ${helps}`),
  ...rowsOf(waived).map(([found, until, by, reason]) => `Waived until ${until} by ${by}: ${found} ${reason}`),
  ...points,
]

const rowsOf = (table: Table | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.map(({ text }) => text))

/** In points. */
const mostPicture = 104
const lastLine = styles.note.leading + 4

/** The points that fit, each whole but for the first, which is cut before there is none. */
function drawColumn(title: string, points: readonly string[], desk: Desk): void {
  const { pen, sheets, structure, locale } = desk
  const heading = pen.set(title, styles.caption, { width: sheets.width, most: 1 })
  structure.leaf('H2', () => pen.block(heading, { x: sheets.left, y: sheets.y, width: sheets.width }))
  sheets.y += heading.height + 4
  let shown = 0
  structure.part('L', () => {
    for (const point of points) {
      const room = sheets.room - lastLine
      const { block, height } = setPoint(point, desk, shown === 0 ? linesIn(room) : undefined)
      if (height > room) break
      drawPoint(block, desk)
      sheets.y += height
      shown += 1
    }
  })
  if (shown === points.length) return
  const more = `${formatNumber(points.length - shown, locale)} more in the whole document.`
  const block = pen.set(more, styles.note, { width: sheets.width, most: 1 })
  structure.leaf('P', () => pen.block(block, { x: sheets.left, y: sheets.y, width: sheets.width }))
  sheets.y += lastLine
}

const linesIn = (room: number): number => Math.max(1, Math.floor((room - 4) / styles.point.leading))

/** As many sentences of the small print as there is room for. */
function drawLimits(notes: readonly string[], { pen, sheets, structure }: Desk): void {
  sheets.y += 8
  for (const note of notes) {
    const block = pen.set(note, styles.note, { width: sheets.width })
    if (block.height > sheets.room) return
    structure.leaf('Note', () => pen.block(block, { x: sheets.left, y: sheets.y, width: sheets.width }))
    sheets.y += block.height + 2
  }
}
