import { formatNumber } from '#shared/focus/number-words.ts'
import type { Table, TableCell } from '#shared/export/table/table.ts'
import { lightPalette } from '#shared/picture/palette.ts'

import { columnGap, columnGroups, isFigure } from './column-widths.ts'
import type { SetColumn } from './column-widths.ts'
import type { Desk } from './desk.ts'
import type { Block, Pen } from './pen.ts'
import { styles } from './style.ts'

const above = 3
const below = 3

/**
 * A table over as many pages as it needs: its head on each, no row on two where it fits on one. `most`: how many rows
 * there may be; that there are more is said.
 */
export function drawTable(table: Table, desk: Desk, most: number): void {
  const { pen, sheets, structure } = desk
  const rows = table.rows.slice(0, most)
  const groups = columnGroups({ ...table, rows }, pen, sheets.width)
  for (const [at, columns] of groups.entries()) {
    const head = columns.map((column) => pen.set(column.header, styles.head, { width: column.width }))
    const first = rows.slice(0, 2).map((row) => heightOf(setRow(row, columns, pen)))
    sheets.need(Math.min(24 + heightOf(head) + first.reduce((sum, one) => sum + one, 0), sheets.wholeRoom))
    drawCaption(at === 0 ? table.title : `${table.title}, more columns`, desk)
    if (rows.length === 0) {
      drawEmpty(table.empty, desk)
      return
    }
    structure.part('Table', () => {
      structure.part('TR', () => drawHead(head, columns, desk))
      for (const row of rows) drawRow(setRow(row, columns, pen), { columns, head }, desk)
    })
    sheets.y += 16
    drawLeftOut(table, { shown: rows.length }, desk)
  }
}

export function drawCaption(title: string, { pen, sheets, structure }: Desk): void {
  const block = pen.set(title, styles.caption, { width: sheets.width })
  structure.leaf('H3', () => pen.block(block, { x: sheets.left, y: sheets.y, width: sheets.width }))
  sheets.y += block.height + 4
}

function drawLeftOut({ rows }: Table, { shown }: { shown: number }, desk: Desk): void {
  if (rows.length === shown) return
  drawEmpty(
    `The first ${formatNumber(shown, desk.locale)} of ${formatNumber(rows.length, desk.locale)}; all of them are in the workbook.`,
    desk,
  )
}

function drawEmpty(words: string, { pen, sheets, structure }: Desk): void {
  const block = pen.set(words, styles.note, { width: sheets.width })
  structure.leaf('P', () => pen.block(block, { x: sheets.left, y: sheets.y, width: sheets.width }))
  sheets.y += block.height + 16
}

const setRow = (row: readonly TableCell[], columns: readonly SetColumn[], pen: Pen): Block[] =>
  columns.map((column) => pen.set(row[column.at]?.text ?? '', styles.cell, { width: column.width }))

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((most, { height }) => Math.max(most, height), 0) + above + below

function drawHead(head: readonly Block[], columns: readonly SetColumn[], desk: Desk): void {
  const { structure, sheets } = desk
  drawCells(head, columns, desk, (draw) => structure.leaf('TH', draw, { scope: 'Column' }))
  sheets.y += heightOf(head)
  structure.decoration(() => ruleHere(columns, desk, lightPalette.control_line))
}

/** The head again, for the eye: who listens has heard it. */
function repeatHead(head: readonly Block[], columns: readonly SetColumn[], desk: Desk): void {
  const { structure, sheets } = desk
  structure.decoration(() => {
    drawCells(head, columns, desk, (draw) => draw())
    sheets.y += heightOf(head)
    ruleHere(columns, desk, lightPalette.control_line)
  }, 'Pagination')
}

interface Shape {
  readonly columns: readonly SetColumn[]
  readonly head: readonly Block[]
}

function drawRow(blocks: readonly Block[], { columns, head }: Shape, desk: Desk): void {
  const { sheets, structure } = desk
  const turn = () => {
    sheets.turn()
    repeatHead(head, columns, desk)
  }
  const height = heightOf(blocks)
  const fits = height <= sheets.wholeRoom - heightOf(head)
  if (height > sheets.room && fits) turn()
  let rest = blocks
  // a row that no page has room for goes on over the next ones
  while (heightOf(rest) > sheets.room) {
    const lines = Math.floor((sheets.room - above - below) / styles.cell.leading)
    if (lines > 0) {
      drawPart(
        rest.map((one) => cut(one, 0, lines)),
        columns,
        desk,
      )
      rest = rest.map((one) => cut(one, lines))
    }
    turn()
  }
  drawPart(rest, columns, desk)
  structure.decoration(() => ruleHere(columns, desk, lightPalette.line))
}

function drawPart(blocks: readonly Block[], columns: readonly SetColumn[], desk: Desk): void {
  const { sheets, structure } = desk
  structure.part('TR', () => drawCells(blocks, columns, desk, (draw) => structure.leaf('TD', draw)))
  sheets.y += heightOf(blocks)
}

function cut(block: Block, from: number, to?: number): Block {
  const lines = block.lines.slice(from, to)
  return { ...block, lines, height: lines.length * block.style.leading }
}

function drawCells(
  blocks: readonly Block[],
  columns: readonly SetColumn[],
  { pen, sheets }: Desk,
  wrap: (draw: () => void) => void,
): void {
  let x = sheets.left
  for (const [at, block] of blocks.entries()) {
    const column = columns[at]
    if (!column) continue
    const place = { x, y: sheets.y + above, width: column.width }
    wrap(() => pen.block(block, isFigure(column) ? { ...place, align: 'end' } : place))
    x += column.width + columnGap
  }
}

const ruleHere = (columns: readonly SetColumn[], { pen, sheets }: Desk, colour: string) =>
  pen.rule({ x: sheets.left, y: sheets.y, width: widthOf(columns), colour })

const widthOf = (columns: readonly SetColumn[]) =>
  columns.reduce((sum, { width }) => sum + width, 0) + (columns.length - 1) * columnGap
