import { redirect } from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { meQuery } from '../user/user.queries.ts'

/** Sends the first visitor to make the administrator, and whoever is not signed in to do so and then back here. */
export async function guard(
  queryClient: QueryClient,
  location: { pathname: string; href: string },
): Promise<void> {
  // for whoever has the link: who they are does not matter
  if (location.pathname.startsWith('/share/')) return
  const me = await queryClient.query({ ...meQuery(), staleTime: 'static' })
  const { pathname, href } = location
  if (pathname.startsWith('/invitations/')) return
  if (me.setupNeeded && pathname !== '/welcome') redirect({ to: '/welcome', throw: true })
  if (me.setupNeeded) return
  if (!me.user && pathname !== '/sign-in') {
    const back = href === '/' || pathname === '/welcome' ? {} : { to: href }
    redirect({ to: '/sign-in', search: back, throw: true })
  }
  if (me.user && pathname === '/sign-in') redirect({ to: '/', throw: true })
}
