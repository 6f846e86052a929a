import { Outlet, useMatches } from '@tanstack/react-router'
import { Shell } from './shell.tsx'

/** Pages that stand alone, or the shell around the others. */
export function Root() {
  const open = useMatches({ select: (matches) => matches.some((one) => one.staticData.open === true) })
  return open ? (
    <main id="main">
      <Outlet />
    </main>
  ) : (
    <Shell />
  )
}
