import * as z from 'zod'

import { roles } from '../kernel/right.ts'
import { opaqueId, userId } from '../kernel/id.ts'

export const portfolioRole = z.enum(roles)

const email = z.email('Give an e-mail address.').max(320)

export const memberCreate = z.strictObject({ email, role: portfolioRole })
export const memberPatch = z.strictObject({ role: portfolioRole })

/** A user's role in one portfolio. */
export const member = z.object({
  id: opaqueId,
  user: z.object({ id: userId, name: z.string(), email: z.string() }),
  role: portfolioRole,
  version: z.int(),
})
export type Member = z.infer<typeof member>
