import { useCallback, useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

export interface Window {
  top: number
  height: number
  width: number
}

/** What of a scroller is in sight: where it is scrolled to, in steps that are worth drawing anew, and its size. */
export function useWindow(scroller: RefObject<HTMLDivElement | null>): Window {
  const [window, setWindow] = useState<Window>({ top: 0, height: 600, width: 900 })
  const look = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const top = Math.floor(element.scrollTop / step) * step
    const { clientHeight: height, clientWidth: width } = element
    setWindow((before) =>
      before.top === top && before.height === height && before.width === width
        ? before
        : { top, height, width },
    )
  }, [scroller])
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    element.addEventListener('scroll', look, { passive: true })
    // looks at once, too
    const watch = new ResizeObserver(look)
    watch.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      watch.disconnect()
    }
  }, [scroller, look])
  return window
}

/** In pixels: some rows. */
const step = 150
