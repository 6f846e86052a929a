import { useCallback, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Place } from './range.ts'
import type { ShownColumn } from './shown-columns.ts'

/** Height of every line, head and foot, px. */
export const lineHeight = 34

/**
 * Keeps the active cell in sight and focused while the grid has the focus, also when the lines under it change. Answers
 * a function that asks for the focus after the next drawing.
 */
export function useFocusedCell(
  scroller: RefObject<HTMLDivElement | null>,
  shown: { active: Place; sight: Place; columns: readonly ShownColumn[]; isEditing: boolean },
): () => void {
  const { active, sight, columns, isEditing } = shown
  const wanted = useRef(false)

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || isEditing) return
    const hadFocus =
      wanted.current || (element.contains(document.activeElement) && document.activeElement !== element)
    if (!hadFocus) return
    wanted.current = false
    // where a block grows is what somebody looks at
    bringIntoSight(element, sight, columns)
    const cell = element.querySelector<HTMLElement>(`[data-line="${active.line}"] [tabindex="0"]`)
    if (cell && !cell.contains(document.activeElement)) cell.focus({ preventScroll: true })
  }, [scroller, active, sight, columns, isEditing])

  return useCallback(() => {
    wanted.current = true
  }, [])
}

/** Scrolls as little as needed: head and foot cover lines, the columns that stay in sight cover others. */
function bringIntoSight(element: HTMLElement, active: Place, columns: readonly ShownColumn[]): void {
  const top = active.line * lineHeight
  const height = element.clientHeight - 2 * lineHeight
  if (active.line >= 0) {
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + lineHeight > element.scrollTop + height) element.scrollTop = top + lineHeight - height
  }
  if (active.column === 0) element.scrollLeft = 0
  const stuck = stuckWidth(element)
  const left = columns.slice(0, active.column).reduce((sum, column) => sum + column.width, 0)
  const width = columns[active.column]?.width ?? 0
  if (left < stuck) return
  if (left - stuck < element.scrollLeft) element.scrollLeft = left - stuck
  else if (left + width > element.scrollLeft + element.clientWidth) {
    element.scrollLeft = left + width - element.clientWidth
  }
}

/** Width of the columns that stay in sight: all three, or without the title where there is no room. */
function stuckWidth(element: HTMLElement): number {
  return Number.parseInt(getComputedStyle(element).getPropertyValue('--stuck'), 10) || 0
}
