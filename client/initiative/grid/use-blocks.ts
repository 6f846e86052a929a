import { useState } from 'react'
import type { ClipboardEvent } from 'react'
import { planBlock } from '#shared/initiative/block.ts'
import type { BlockPlan } from '#shared/initiative/block.ts'
import type { Column } from '#shared/initiative/column.ts'
import { withDayOrder } from '#shared/initiative/day-order.ts'
import type { DayOrder } from '#shared/initiative/day-order.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { readTable, tableHtml, writeTable } from '#shared/initiative/table-text.ts'
import type { Table } from '#shared/initiative/table-text.ts'
import { sayProblem, say } from '../../ui/toast.tsx'
import { useInitiatives } from '../initiatives-context.tsx'
import { dayReadings, ordersOf, rememberOrder, sayOrder } from './day-orders.ts'
import type { DayReading } from './day-orders.ts'
import type { GridProps } from './grid.tsx'
import { columnsIn, isOneCell, rowsIn, textIn, tiled } from './range.ts'
import type { Range } from './range.ts'
import type { Cells } from './use-cells.ts'

/** What was done, as the undo list and the preview name it. */
export type BlockAct = 'Paste' | 'Fill' | 'Empty' | 'Cut'

/** A block that waits for a yes: some of it cannot be read, or it makes something new. */
export interface Preview {
  act: BlockAct
  plan: BlockPlan
  /** Columns of days in figures, which could be two; empty but for a paste. */
  days: readonly DayReading[]
  /** Says in which order a column's days are read: the block is planned anew. */
  sayOrder: (reading: DayReading, order: DayOrder) => void
}

interface Place {
  rows: readonly Initiative[]
  columns: readonly Column[]
}

/** Copying, cutting, pasting, filling and emptying blocks of cells: one act is one change set and one undo. */
export function useBlocks(
  { lines, columns, mayEdit, mayCreate }: GridProps,
  { range, select }: Pick<Cells, 'range' | 'select'>,
) {
  const { rows: all, names, edit, editing } = useInitiatives()
  const [preview, setPreview] = useState<Preview | null>(null)

  const apply = async ({ act, plan }: Pick<Preview, 'act' | 'plan'>) => {
    setPreview(null)
    const [only] = plan.changes
    try {
      if (only && plan.changes.length === 1 && plan.created.length === 0) edit(only.row, only.patch)
      else editing.editBlock(plan, `${act}, ${cellsText(plan.cells)}`)
    } catch (error) {
      sayProblem(error)
    }
  }
  const planned = (table: Table, into: Place, days: readonly DayReading[]) =>
    planBlock(withDayOrder(table, { columns: into.columns, orders: ordersOf(days) }), {
      ...into,
      all,
      names,
      mayEdit,
      mayCreate,
    })
  const show = (act: BlockAct, { table, into }: { table: Table; into: Place }, days: readonly DayReading[]) =>
    setPreview({
      act,
      plan: planned(table, into, days),
      days,
      sayOrder: ({ column }, order) => {
        rememberOrder(column, order)
        show(act, { table, into }, sayOrder(days, { column, order }))
      },
    })
  const write = (act: BlockAct, table: Table, into: Place) => {
    const days = dayReadings(table, into.columns)
    const plan = planned(table, into, days)
    const { changes, created, problems, newUnits, newPeople } = plan
    const [first] = problems
    const isAsked = days.some((one) => one.order === null)
    if (changes.length + created.length === 0 && problems.length < 2 && !isAsked)
      say(first?.message ?? 'Nothing had to change.')
    else if (problems.length + created.length + newUnits.length + newPeople.length + days.length > 0)
      show(act, { table, into }, days)
    else void apply({ act, plan })
  }

  /** The rows and columns that are selected; null when there are none. */
  const chosen = (of: Range | null = range) => {
    if (!of) return null
    const found = { rows: rowsIn(lines, of), columns: columnsIn(columns, of) }
    return found.rows.length > 0 && found.columns.length > 0 ? found : null
  }
  const copy = (event: ClipboardEvent): boolean => {
    const block = chosen()
    if (!block) return false
    const table = textIn(block.rows, block.columns)
    event.preventDefault()
    event.clipboardData.setData('text/plain', writeTable(table))
    event.clipboardData.setData('text/html', tableHtml(table))
    return true
  }
  const empty = (act: BlockAct) => {
    const block = chosen()
    // what follows from other fields, or is never empty, has nothing to clear
    const emptied = block && block.columns.filter((column) => column.writes.length > 0)
    if (!block || !emptied || emptied.length === 0) return
    write(
      act,
      block.rows.map(() => emptied.map(() => '')),
      { rows: block.rows, columns: emptied },
    )
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!range || text === '') return
    event.preventDefault()
    const block = chosen()
    const at = columns[range.left]?.column.id === 'select' ? range.left + 1 : range.left
    const right = columns.slice(at).map(({ column }) => column)
    const table = tiled(readTable(text), block?.rows.length ?? 1, block?.columns.length ?? 1)
    const below = rowsIn(lines, { ...range, bottom: lines.length - 1 }).slice(0, table.length)
    write('Paste', table, { rows: below, columns: right })
    const wide = Math.max(...table.map((cells) => cells.length))
    select({ line: range.top, column: at }, { line: range.top + table.length - 1, column: at + wide - 1 })
  }
  /** The first line of the block into the others, or the line above into a block of one line; the same to the right. */
  const fill = (direction: 'down' | 'right') => {
    if (!range) return
    const { top, bottom, left, right } = range
    const isDown = direction === 'down'
    const isAlone = isDown ? top === bottom : left === right
    const source = isDown
      ? { ...range, top: isAlone ? top - 1 : top, bottom: isAlone ? top - 1 : top }
      : { ...range, left: isAlone ? left - 1 : left, right: isAlone ? left - 1 : left }
    const rest = isDown
      ? { ...range, top: isAlone ? top : top + 1 }
      : { ...range, left: isAlone ? left : left + 1 }
    fillFrom(source, rest)
  }
  const fillFrom = (source: Range, into: Range) => {
    const from = chosen(source)
    const to = chosen(into)
    if (!from || !to) return
    const text = textIn(from.rows, from.columns)
    write('Fill', repeated(text, to.rows.length, to.columns.length), to)
  }

  return {
    preview,
    applyPreview: () => preview && void apply(preview),
    cancelPreview: () => setPreview(null),
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) empty('Cut')
    },
    onPaste: paste,
    empty: () => empty('Empty'),
    fill,
    /** Repeats a block into a longer or wider one that holds it. */
    fillTo: (source: Range, whole: Range) => {
      if (isSame(source, whole)) return
      const isDown = whole.bottom > source.bottom
      fillFrom(source, isDown ? { ...whole, top: source.bottom + 1 } : { ...whole, left: source.right + 1 })
      select({ line: whole.top, column: whole.left }, { line: whole.bottom, column: whole.right })
    },
    isOne: range !== null && isOneCell(range),
  }
}

const repeated = (text: Table, rows: number, columns: number): Table =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cells = text[row % text.length] ?? []
      return cells[column % cells.length] ?? ''
    }),
  )

const isSame = (a: Range, b: Range) => a.bottom === b.bottom && a.right === b.right

export const cellsText = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`)
