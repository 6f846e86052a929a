import * as z from 'zod'

import { instant } from '../kernel/day.ts'
import { opaqueId } from '../kernel/id.ts'

export const tokenCreate = z.strictObject({
  name: z.string().trim().min(1, 'Say what the token is for.').max(200),
  /** Days until it expires; at most a year. */
  days: z.int().min(1).max(366).default(90),
})

/** An API token of mine; it may do what I may do. The secret itself is shown once and stored as SHA-256. */
export const token = z.object({
  id: opaqueId,
  name: z.string(),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
})
export type Token = z.infer<typeof token>

export const createdToken = z.object({ token, secret: z.string() })
