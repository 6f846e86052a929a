import { useState } from 'react'
import type { MouseEvent, RefObject } from 'react'
import type { Place, Range } from './range.ts'
import type { Cells } from './use-cells.ts'
import { lineHeight } from './use-focused-cell.ts'

interface Work {
  cells: Cells
  /** The block that the pointer would fill, while it drags the handle. */
  onFill: (source: Range, whole: Range) => void
  /** False: an open editor cannot be left. */
  mayLeave: () => boolean
  onPress: (place: Place) => void
  onTick: (from: number, to: number) => void
  isTick: (place: Place) => boolean
}

/** Selecting and filling blocks by pointer: press and drag, Shift extends, at the edges the grid scrolls along. */
export function usePointer(scroller: RefObject<HTMLDivElement | null>, work: Work) {
  const { cells } = work
  const [filling, setFilling] = useState<Range | null>(null)

  const drag = (onMove: (to: Place) => void, onEnd: () => void) => {
    let at = { x: 0, y: 0 }
    let timer: ReturnType<typeof setInterval> | undefined
    const look = () => {
      const element = scroller.current
      if (!element) return
      const { top, bottom, left, right } = element.getBoundingClientRect()
      const edge = lineHeight * 1.5
      if (at.y > bottom - edge) element.scrollTop += lineHeight
      else if (at.y < top + edge) element.scrollTop -= lineHeight
      if (at.x > right - 24) element.scrollLeft += 40
      else if (at.x < left + 24) element.scrollLeft -= 40
      const x = Math.max(left + 2, Math.min(at.x, right - 16))
      const y = Math.max(top + lineHeight + 2, Math.min(at.y, bottom - lineHeight - 16))
      const place = placeUnder(document.elementFromPoint(x, y))
      if (place) onMove(place)
    }
    const move = (event: globalThis.MouseEvent) => {
      at = { x: event.clientX, y: event.clientY }
      look()
      timer ??= setInterval(look, 60)
    }
    const end = () => {
      clearInterval(timer)
      document.removeEventListener('mousemove', move)
      document.removeEventListener('mouseup', end)
      onEnd()
    }
    document.addEventListener('mousemove', move)
    document.addEventListener('mouseup', end)
  }

  const dragFill = (source: Range) => {
    let whole = source
    setFilling(source)
    drag(
      (to) => {
        const down = to.line - source.bottom
        const right = to.column - source.right
        // along the way the pointer went further
        whole =
          down * 2 >= right
            ? { ...source, bottom: Math.max(source.bottom, to.line) }
            : { ...source, right: Math.max(source.right, to.column) }
        setFilling(whole)
      },
      () => {
        setFilling(null)
        work.onFill(source, whole)
      },
    )
  }

  const onMouseDown = (event: MouseEvent) => {
    const place = placeUnder(event.target)
    if (!place || event.button !== 0 || isInEditor(event.target)) return
    // what is being edited and cannot be read stays open: nothing typed is lost
    if (!work.mayLeave()) {
      event.preventDefault()
      return
    }
    const isHandle = event.target instanceof Element && event.target.closest('[data-fill]')
    if (isHandle && cells.range) {
      event.preventDefault()
      dragFill(cells.range)
    } else if (place.line >= 0 && event.shiftKey) {
      event.preventDefault()
      if (work.isTick(place)) work.onTick(cells.active.line, place.line)
      else cells.extend(place)
    } else {
      work.onPress(place)
      if (place.line >= 0 && !work.isTick(place))
        drag(
          (to) => work.cells.extend(to),
          () => undefined,
        )
    }
  }
  return { onMouseDown, filling }
}

export const isInEditor = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, textarea') !== null

/** The cell under the pointer. */
export function placeUnder(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const line = cell?.closest<HTMLElement>('[data-line]')
  if (!cell || !line) return null
  return { line: Number(line.dataset['line']), column: Number(cell.dataset['column']) }
}
