import { useCallback, useMemo, useState } from 'react'
import type { Column, ColumnId } from './columns.ts'
import type { Line } from './lines.ts'

export interface ActiveCell {
  /** -1 is the head. */
  line: number
  column: number
}

/** The cell that has, or would get, the focus. It stays with its row when rows move, and in place when its row goes. */
export function useActiveCell(lines: readonly Line[], columns: readonly Column[]) {
  const [place, setPlace] = useState<{ key: string | null; line: number; column: ColumnId }>({
    key: null,
    line: 0,
    column: 'key',
  })
  const active = useMemo((): ActiveCell => {
    const found = place.key === null ? -1 : lines.findIndex((line) => line.key === place.key)
    const line = place.line === -1 ? -1 : found === -1 ? Math.min(place.line, lines.length - 1) : found
    return {
      line,
      column: Math.max(
        0,
        columns.findIndex((column) => column.id === place.column),
      ),
    }
  }, [place, lines, columns])

  const go = useCallback(
    (to: ActiveCell): ActiveCell => {
      const line = Math.max(-1, Math.min(to.line, lines.length - 1))
      const at = Math.max(0, Math.min(to.column, columns.length - 1))
      setPlace({ key: lines[line]?.key ?? null, line, column: columns[at]?.id ?? 'key' })
      return { line, column: at }
    },
    [lines, columns],
  )
  return { active, go }
}
