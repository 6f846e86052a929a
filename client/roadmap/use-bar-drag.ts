import { useRef } from 'react'
import type { PointerEvent, RefObject } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { movedBy } from '#shared/roadmap/move.ts'
import type { Moves } from '#shared/roadmap/move.ts'
import type { Moving } from './use-moving.ts'

interface Drag {
  row: Initiative
  moves: Moves
  /** Where it began, in the scrolled picture. */
  x: number
  hasMoved: boolean
}

/** So far the pointer may tremble before a press is a drag, in pixels. */
const tremble = 4

/**
 * Dragging a bar, or one of its ends, by whole days. A finger scrolls instead: it has the dates' form. Escape lets go
 * without a change.
 */
export function useBarDrag(
  { setMove, save }: Pick<Moving, 'setMove' | 'save'>,
  { scroller, perDay }: { scroller: RefObject<HTMLDivElement | null>; perDay: number },
) {
  const drag = useRef<Drag | null>(null)
  const xOf = (event: PointerEvent) => event.clientX + (scroller.current?.scrollLeft ?? 0)
  const datesAt = ({ row, moves, x }: Drag, event: PointerEvent) =>
    movedBy(row, moves, Math.round((xOf(event) - x) / perDay))
  const letGo = () => {
    drag.current = null
    setMove(null)
  }
  return {
    begin: (event: PointerEvent<HTMLElement>, row: Initiative, moves: Moves) => {
      if (event.button !== 0 || event.pointerType === 'touch') return
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { row, moves, x: xOf(event), hasMoved: false }
    },
    go: (event: PointerEvent<HTMLElement>) => {
      const now = drag.current
      if (!now) return
      if (!now.hasMoved && Math.abs(xOf(event) - now.x) < tremble) return
      now.hasMoved = true
      setMove({ row: now.row, dates: datesAt(now, event), by: 'drag' })
    },
    /** True when it was a drag: the click that follows is none. */
    end: (event: PointerEvent<HTMLElement>): boolean => {
      const now = drag.current
      drag.current = null
      if (!now?.hasMoved) return false
      save(now.row, datesAt(now, event))
      return true
    },
    letGo,
    isOn: () => drag.current !== null,
  }
}
