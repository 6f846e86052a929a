import { useEffect, useState } from 'react'
import type { Day } from '#shared/kernel/day.ts'
import type { PortfolioListed } from '#shared/portfolio/verdict.ts'
import { readVisit, visitOf } from './visit.ts'
import type { Visit } from './visit.ts'

/**
 * What was seen when somebody was last here in this browser, before the visit of this tab: the tab remembers that, so
 * that coming back to Home within a visit still says what is new since. `markSeen` begins anew from what is shown now.
 */
export function useLastVisit(
  userId: string,
  { portfolios, today }: { portfolios: readonly PortfolioListed[] | undefined; today: Day | undefined },
): { last: Visit | null; markSeen: () => void } {
  const name = `bearing.seen.${userId}`
  const [last, setLast] = useState(() => beginVisit(name))
  const now = portfolios && today !== undefined ? JSON.stringify(visitOf(portfolios, today)) : null
  useEffect(() => {
    if (now !== null) keep(() => localStorage.setItem(name, now))
  }, [name, now])
  const markSeen = () => {
    keep(() => sessionStorage.setItem(name, now ?? ''))
    setLast(readVisit(now))
  }
  return { last, markSeen }
}

/** The visit before this tab's: found once, then held by the tab. */
function beginVisit(name: string): Visit | null {
  try {
    const held = sessionStorage.getItem(name) ?? localStorage.getItem(name) ?? ''
    sessionStorage.setItem(name, held)
    return readVisit(held)
  } catch {
    // no storage: nobody knows when anybody was here
    return null
  }
}

function keep(write: () => void): void {
  try {
    write()
  } catch {
    // storage is full or forbidden: the next visit has nothing to compare with
  }
}
