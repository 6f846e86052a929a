import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import css from './stage.module.css'

interface Props {
  /** What is shown now. When it changes, what had the focus is gone: the keyboard goes on from the beginning of this. */
  at: string
  children: ReactNode
}

/** A place where one step gives way to another: a form to its preview, a statement to its form. */
export function Stage({ at, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    if (place.current === null || place.current.contains(document.activeElement)) return
    place.current.focus({ preventScroll: true })
    if (place.current.getBoundingClientRect().top < 0) place.current.scrollIntoView({ block: 'start' })
  }, [at])
  return (
    <div ref={place} tabIndex={-1} className={css['stage']}>
      {children}
    </div>
  )
}
