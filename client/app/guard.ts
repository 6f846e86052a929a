import { redirect } from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { meQuery } from '../user/user.queries.ts'

/** Sends the first visitor to make the administrator, and whoever is not signed in to do so and then back here. */
export async function guard(queryClient: QueryClient, location: { pathname: string; href: string }) {
  const me = await queryClient.ensureQueryData(meQuery())
  const { pathname, href } = location
  if (pathname.startsWith('/invitations/')) return
  if (me.setupNeeded && pathname !== '/welcome') throw redirect({ to: '/welcome' })
  if (me.setupNeeded) return
  if (!me.user && pathname !== '/sign-in') {
    throw redirect({ to: '/sign-in', search: href === '/' || pathname === '/welcome' ? {} : { to: href } })
  }
  if (me.user && pathname === '/sign-in') throw redirect({ to: '/' })
}
