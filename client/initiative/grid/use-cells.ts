import { useCallback, useMemo, useState } from 'react'
import type { Line } from './lines.ts'
import { rangeBetween } from './range.ts'
import type { Place, Range } from './range.ts'
import type { ShownColumn } from './shown-columns.ts'

/** A cell by its row and its column, so that it stays the same cell when rows and columns move. */
interface Mark {
  key: string | null
  line: number
  column: string
}

interface Marks {
  active: Mark
  /** Two corners of the selected block, and whether somebody is drawing it; null: the active cell alone. */
  block: { from: Mark; to: Mark; isDrawn: boolean } | null
}

/**
 * The cell that has, or would get, the focus (its line is -1 in the head), and the block of cells that is selected with
 * it. The active cell stays with its row when rows move, and in place when its row goes.
 */
export function useCells(lines: readonly Line[], columns: readonly ShownColumn[]) {
  const [marks, setMarks] = useState<Marks>({ active: { key: null, line: 0, column: 'key' }, block: null })
  const { active, range, far, sight } = useMemo(() => {
    const at = placeOf(marks.active, lines, columns)
    const from = marks.block && placeOf(marks.block.from, lines, columns)
    const to = marks.block && placeOf(marks.block.to, lines, columns)
    const block: Range | null =
      from && to ? rangeBetween(from, to) : at.line < 0 ? null : rangeBetween(at, at)
    return { active: at, range: block, far: to ?? at, sight: (marks.block?.isDrawn ? to : null) ?? at }
  }, [marks, lines, columns])

  const markAt = useCallback(
    (place: Place, least: number, most = lines.length - 1): Mark => {
      const line = Math.max(least, Math.min(place.line, most))
      const column = Math.max(0, Math.min(place.column, columns.length - 1))
      return { key: lines[line]?.key ?? null, line, column: columns[column]?.column.id ?? 'key' }
    },
    [lines, columns],
  )
  const go = useCallback((to: Place) => setMarks({ active: markAt(to, -1), block: null }), [markAt])
  /** Selects from where the block began, or from the active cell, to this one. */
  const extend = useCallback(
    (to: Place) =>
      setMarks(({ active: at, block }) => ({
        active: at,
        block: {
          from: block?.from ?? { ...at, line: Math.max(0, at.line) },
          to: markAt(to, 0),
          isDrawn: true,
        },
      })),
    [markAt],
  )
  /** Selects a block and leaves the active cell where it is; it may end on lines that are about to be added. */
  const select = useCallback(
    (from: Place, to: Place) =>
      setMarks(({ active: at }) => ({
        active: at,
        block: { from: markAt(from, 0), to: markAt(to, 0, Infinity), isDrawn: false },
      })),
    [markAt],
  )
  const collapse = useCallback(() => setMarks(({ active: at }) => ({ active: at, block: null })), [])
  return { active, range, far, sight, isBlock: marks.block !== null, go, extend, select, collapse }
}

export type Cells = ReturnType<typeof useCells>

function placeOf(
  { key, line, column }: Mark,
  lines: readonly Line[],
  columns: readonly ShownColumn[],
): Place {
  // most often nothing moved
  const found = key === null || lines[line]?.key === key ? line : lines.findIndex((one) => one.key === key)
  const there = line === -1 ? -1 : Math.min(found === -1 ? line : found, lines.length - 1)
  return {
    line: there,
    column: Math.max(
      0,
      columns.findIndex((one) => one.column.id === column),
    ),
  }
}
