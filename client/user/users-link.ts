import type * as z from 'zod'
import type { invitation } from '#shared/user/user.ts'

/** A one-time link as it is passed on. */
export interface MadeLink {
  email: string
  address: string
  expiresAt: string
}

/** The link with this page's own origin, where the server answered a path. */
export const madeLink = (email: string, { link, expiresAt }: z.infer<typeof invitation>): MadeLink => ({
  email,
  address: new URL(link, window.location.origin).href,
  expiresAt,
})
