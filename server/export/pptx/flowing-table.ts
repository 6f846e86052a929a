import type { Table } from '#shared/export/table/table.ts'

import { drawTable } from './draw-table.ts'
import { frames, lineHeight, sizes } from './frame.ts'
import type { Flowing, Piece } from './piece.ts'
import { measureTable } from './table-rows.ts'
import type { MeasuredRow, MeasuredTable } from './table-rows.ts'
import { writeText } from './write-text.ts'

const { x, w } = frames.content
const titleHeight = 0.3

interface Manner {
  /** Most lines of a cell. */
  readonly lines: number
  /** Whether its title stands above it: not where the slide has the same. */
  readonly isTitled: boolean
}

/** A table over as many slides as it needs, its head on each. */
export function flowingTable(table: Table, { lines, isTitled }: Manner): Flowing {
  if (table.rows.length === 0) return emptyTable(table, isTitled)
  const measured = measureTable(table, { width: w, size: sizeOf(table), lines })
  let at = 0
  return {
    isDone: () => at >= measured.rows.length,
    next({ height, isFresh }) {
      const above = isTitled ? titleHeight : 0
      const rows = fitting(measured, { from: at, height: height - above })
      // a head with a single row below it is no table, unless that is all
      const open = measured.rows.length - at
      if (rows.length < Math.min(2, open) && !isFresh) return null
      // what a slide of its own would hold is not torn for a few rows
      if (!isFresh && rows.length < open / 2 && heightOf(measured, at) + above <= frames.content.h)
        return null
      // nor is a single row left for the next slide, or a slide left without any
      const count = open - rows.length === 1 && rows.length > 2 ? rows.length - 1 : Math.max(1, rows.length)
      const taken = measured.rows.slice(at, at + count)
      at += taken.length
      return pieceOf(measured, taken, above)
    },
  }
}

/** Smaller where there are many columns. */
function sizeOf({ columns }: Table): number {
  const room = columns.reduce((sum, one) => sum + one.room, 0)
  return columns.length > 9 || room > 22 ? sizes.small : sizes.table
}

function fitting(
  { rows, headHeight }: MeasuredTable,
  { from, height }: { from: number; height: number },
): MeasuredRow[] {
  const taken: MeasuredRow[] = []
  let used = headHeight
  for (const row of rows.slice(from, from + 80)) {
    used += row.height
    if (used > height) break
    taken.push(row)
  }
  return taken
}

const heightOf = ({ rows, headHeight }: MeasuredTable, from: number) =>
  rows.slice(from, from + 80).reduce((sum, row) => sum + row.height, headHeight)

function pieceOf(measured: MeasuredTable, rows: readonly MeasuredRow[], above: number): Piece {
  const height = rows.reduce((sum, row) => sum + row.height, measured.headHeight)
  return {
    height: height + above,
    notes: rows.flatMap((row) => row.whole),
    draw(slide, y, deck) {
      if (above > 0) writeTitle(slide, measured.table.title, y)
      drawTable(deck, slide, { measured, rows, frame: { x, y: y + above, w, h: height } })
    },
  }
}

type Slide = Parameters<Piece['draw']>[0]

const writeTitle = (slide: Slide, title: string, y: number) =>
  writeText(slide, title, {
    name: 'Heading',
    frame: { x, y, w, h: lineHeight(sizes.text) },
    size: sizes.text,
    tone: 'ink',
    lines: 1,
    bold: true,
  })

/** What stands there when there is no row; without a title it would say what the slide's own sentence says. */
function emptyTable({ title, empty }: Table, isTitled: boolean): Flowing {
  let isDone = empty === '' || !isTitled
  const above = titleHeight
  const height = above + lineHeight(sizes.text)
  const piece: Piece = {
    height,
    notes: [],
    draw(slide, y) {
      writeTitle(slide, title, y)
      const frame = { x, y: y + above, w, h: lineHeight(sizes.text) }
      writeText(slide, empty, { name: title, frame, size: sizes.text, tone: 'muted', lines: 1 })
    },
  }
  return {
    isDone: () => isDone,
    next(room) {
      if (height > room.height && !room.isFresh) return null
      isDone = true
      return piece
    },
  }
}
