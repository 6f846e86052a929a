import { lightPalette } from '#shared/picture/palette.ts'
import type { Story } from '#shared/export/story.ts'

import type { Desk } from './desk.ts'
import type { Pen } from './pen.ts'
import { styles } from './style.ts'

const pageNumberRoom = 56
const mostLines = 4

export const stampOf = ({ stamp, label }: Story): string =>
  [...stamp, ...(label ? [label] : [])].join('  ·  ')

/** In points: the stamp on a page that stands upright, where it needs the most lines. */
export const footHeightOf = (story: Story, pen: Pen, width: number): number =>
  pen.set(stampOf(story), styles.stamp, { width: width - pageNumberRoom, most: mostLines }).height

/** The stamp and the number at the foot of every page; from the second on, whose summary it is at its head. */
export function drawEdges(story: Story, desk: Desk): void {
  const { document, structure } = desk
  const { start, count } = document.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(start + page)
    structure.decoration(() => {
      if (page > 0) drawHead(story, desk)
      drawFoot(story, desk, `${page + 1} of ${count}`)
    }, 'Pagination')
  }
}

function drawHead({ title, label }: Story, { pen, sheets }: Desk): void {
  const { left, width } = sheets
  const said = pen.set(label ?? '', styles.label, { width: width / 2, most: 1 })
  pen.block(said, { x: left, y: 32, width, align: 'end' })
  const room = width - (label ? width / 2 : 0)
  const name = pen.set(title, styles.running, { width: room, most: 1 })
  pen.block(name, { x: left, y: 32, width: room, align: 'start' })
  pen.rule({ x: left, y: 48, width, colour: lightPalette.line })
}

function drawFoot(story: Story, { document, pen, sheets }: Desk, number: string): void {
  const { left, width } = sheets
  const room = width - pageNumberRoom
  const stamp = pen.set(stampOf(story), styles.stamp, { width: room, most: mostLines })
  const y = document.page.height - 32 - stamp.height
  pen.rule({ x: left, y: y - 6, width, colour: lightPalette.line })
  pen.block(stamp, { x: left, y, width: room, align: 'start' })
  pen.block(pen.set(number, styles.running, { width: pageNumberRoom }), { x: left, y, width, align: 'end' })
}
