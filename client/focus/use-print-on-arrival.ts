import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Prints once when the address ends in `#print`, as links from elsewhere do; going back does not print again. */
export function usePrintOnArrival(): void {
  const asked = useLocation({ select: (location) => location.hash === 'print' })
  const navigate = useNavigate()
  useEffect(() => {
    if (asked) void navigate({ to: '.', search: true, hash: '', replace: true }).then(() => window.print())
  }, [asked, navigate])
}
