import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** After a change of page the focus goes to the new one, so that reading and tabbing start there and it is never lost. */
export function useFocusOnPage() {
  const path = useLocation({ select: (location) => location.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    const main = document.getElementById('main')
    // a page that puts the focus somewhere itself knows better
    if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true })
  }, [path])
}
