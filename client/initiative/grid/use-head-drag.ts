import { useState } from 'react'
import type { MouseEvent } from 'react'
import { columnActs, fittingWidth, isFixed } from './shown-columns.ts'
import type { ShownColumn } from './shown-columns.ts'

interface Sizing {
  id: string
  width: number
}

interface Work {
  columns: readonly ShownColumn[]
  onColumns: (columns: readonly ShownColumn[]) => void
  /** A press that dragged nothing. */
  onPress: (id: string, event: MouseEvent) => void
}

const begun = 5

/** Moving and sizing columns by pointer. The keys for both are in the column's menu. */
export function useHeadDrag({ columns, onColumns, onPress }: Work) {
  const [sizing, setSizing] = useState<Sizing | null>(null)
  /** The head that the dragged column would take the place of. */
  const [target, setTarget] = useState<{ id: string; to: string } | null>(null)

  const onMouseDown = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target : null
    const id = element?.closest<HTMLElement>('[role="columnheader"]')?.dataset['id']
    const shown = columns.find((one) => one.column.id === id)
    if (id === undefined || !shown || event.button !== 0) return
    if (element?.closest('[data-size]')) size(event, shown)
    else pull(event, id)
  }

  const size = (event: MouseEvent, { column, width }: ShownColumn) => {
    event.preventDefault()
    const from = event.clientX
    let now = width
    listen(
      (moved) => {
        now = fittingWidth(width + moved.clientX - from)
        setSizing({ id: column.id, width: now })
      },
      () => {
        setSizing(null)
        if (now !== width) onColumns(columnActs.resized(columns, column.id, now))
      },
    )
  }

  const pull = (event: MouseEvent, id: string) => {
    const from = event.clientX
    let to: string | null = null
    let hasBegun = false
    listen(
      (moved) => {
        hasBegun ||= Math.abs(moved.clientX - from) > begun
        if (!hasBegun || isFixed(id)) return
        const under = document
          .elementFromPoint(moved.clientX, moved.clientY)
          ?.closest<HTMLElement>('[role="columnheader"]')
        to = under?.dataset['id'] ?? to
        if (to !== null) setTarget({ id, to })
      },
      () => {
        setTarget(null)
        if (!hasBegun) onPress(id, event)
        else if (to !== null && to !== id && to !== 'select') onColumns(columnActs.moved(columns, id, to))
      },
    )
  }
  return { onMouseDown, sizing, target }
}

function listen(onMove: (event: globalThis.MouseEvent) => void, onEnd: () => void): void {
  const end = () => {
    document.removeEventListener('mousemove', onMove)
    document.removeEventListener('mouseup', end)
    onEnd()
  }
  document.addEventListener('mousemove', onMove)
  document.addEventListener('mouseup', end)
}
