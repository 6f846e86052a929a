import { Outlet, useMatches } from '@tanstack/react-router'
import { Shell } from './shell.tsx'
import { useTitle } from './use-title.ts'

/** Pages that stand alone, or the shell around the others. */
export function Root() {
  const open = useMatches({ select: (matches) => matches.some((one) => one.staticData.open === true) })
  useTitle()
  return open ? <Outlet /> : <Shell />
}
