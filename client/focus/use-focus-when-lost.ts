import { useEffect, useRef } from 'react'

/** Takes the focus when a change of `value` removed the element that had it, so that the keyboard never starts over. */
export function useFocusWhenLost(value: unknown) {
  const place = useRef<HTMLHeadingElement>(null)
  const known = useRef(value)
  useEffect(() => {
    if (known.current === value) return
    known.current = value
    if (document.activeElement === document.body) place.current?.focus()
  }, [value])
  return place
}
